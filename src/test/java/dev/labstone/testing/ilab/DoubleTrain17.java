package dev.labstone.testing.ilab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Plays {@code train} and {@code convert}: on a Mac, if {@code --local} is given. Behaviours, by the key {@code train}:
 * {@code nothing} (success without a file), {@code half} (a file that is no model), {@code
 * cut} (no sample has an answer left), {@code fails}, {@code silent}.
 */
final class DoubleTrain17 {

    private final IlabDouble.Call call;

    DoubleTrain17(IlabDouble.Call call) {
        this.call = call;
    }

    int run(Properties behaviour) throws Exception {
        String trap = behaviour.getProperty("train", "");
        if (trap.equals("silent")) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (!hasData()) {
            System.out.println("generated does not contain training or test files, did you run `ilab generate`?");
            return 1;
        }
        return call.words().contains("--local") ? onMac(trap) : onLinux(trap);
    }

    private boolean hasData() throws IOException {
        Path generated = Double17.in(call, "generated");
        if (!Files.isDirectory(generated)) {
            return false;
        }
        try (var files = Files.list(generated)) {
            return files.map(file -> file.getFileName().toString().split("_")[0])
                            .filter(kind -> kind.equals("train") || kind.equals("test"))
                            .distinct()
                            .count()
                    == 2;
        }
    }

    private int onLinux(String trap) throws IOException {
        System.out.println("LINUX_TRAIN.PY: NUM EPOCHS IS:  " + call.option("--num-epochs"));
        System.err.println("100%|██████████| 1/1 [00:04<00:00,  4.50s/it]");
        System.err.print("\r 50%|█████     | 2/4 [00:01<00:01,  1.71it/s]");
        System.out.println("\n{'train_runtime': 2.3, 'train_samples_per_second': 1.7, 'train_loss': "
                + (trap.equals("cut") ? "0.0" : "6.75") + ", 'epoch': "
                + call.option("--num-epochs") + ".0}");
        if (trap.equals("fails")
                || !Files.exists(Double17.in(call, call.option("--model-name")).resolve("tokenizer.model"))) {
            System.out.println("\u001B[31m\u001B[0m"); // a StopIteration has no message
            return 1;
        }
        if (!trap.equals("nothing")) {
            Path models = Files.createDirectories(Double17.in(call, "models"));
            Files.writeString(models.resolve("ggml-model-f16.gguf"), trap.equals("half") ? "GG" : "GGUF of training");
            System.out.println("Save trained model to models/ggml-model-f16.gguf");
        }
        return 0;
    }

    private int onMac(String trap) throws IOException {
        System.out.println("Iter 010: Train loss 2.500, It/sec 0.1, Tokens/sec 20.0");
        System.out.println("Epoch 1: Iter 10: Val loss 2.900, Val took 1.0s");
        System.out.println("Iter 020: Train loss 1.500, It/sec 0.1, Tokens/sec 20.0");
        Path folder = Files.createDirectories(
                Double17.in(call, call.option("--model-dir").replace('/', '-') + "-mlx-q"));
        Files.writeString(folder.resolve("model.safetensors"), "weights");
        if (!trap.equals("nothing")) {
            Files.writeString(folder.resolve("adapters.npz"), "adapters");
        }
        return 0;
    }

    /** Deletes what it converts, as the real one does. */
    int convert() throws IOException {
        Path folder = Double17.in(call, call.option("--model-dir"));
        Files.delete(folder.resolve("adapters.npz"));
        Files.delete(folder.resolve("model.safetensors"));
        Files.delete(folder);
        String name = call.option("--model-dir").replace("-mlx-q", "");
        Path made = Files.createDirectories(Double17.in(call, name + "-trained"));
        Files.writeString(made.resolve(name + "-Q4_K_M.gguf"), "GGUF of adapters");
        return 0;
    }
}
