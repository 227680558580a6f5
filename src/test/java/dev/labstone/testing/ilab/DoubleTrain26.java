package dev.labstone.testing.ilab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Plays {@code model train} and {@code model convert}: on a Mac, if {@code --local} is given. Behaviours, by the key
 * {@code train}: {@code nothing} (success without a file), {@code fails}, {@code half} (the weights are cut), {@code no
 * tokenizer}, {@code silent}, {@code bars} (each epoch redraws its bar very often), {@code lingers} (never ends, and when it
 * is asked to, it writes on for some seconds).
 */
final class DoubleTrain26 {

    private static final int MANY = 20_000;

    int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        String trap = behaviour.getProperty("train", "");
        if (trap.equals("silent")) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (trap.equals("lingers")) {
            Lingering.inOutputs(call);
        }
        if (trap.equals("fails")) {
            System.out.println("RuntimeError: out of memory");
            return 1;
        }
        int exit = 0;
        if (!trap.equals("nothing")) {
            exit = call.option("--pipeline").equals("full") ? full(call, trap) : simple(call);
        }
        System.out.println(exit == 0 ? "ᕦ(òᴗóˇ)ᕤ Model training completed successfully! ᕦ(òᴗóˇ)ᕤ" : "");
        return exit;
    }

    private static int full(IlabDouble.Call call, String trap) throws IOException {
        if (!Files.isRegularFile(Path.of(call.option("--data-path")))) {
            System.err.println("it is necessary to specify path to a valid .jsonl file");
            return 2;
        }
        for (int epoch = 0; epoch < Integer.parseInt(call.option("--num-epochs")); epoch++) {
            for (int step = 1; step <= 2; step++) {
                if (trap.equals("bars")) {
                    System.out.print("\rEpoch 0:  50%|█████     | 1/2".repeat(MANY));
                }
                System.out.print("Epoch " + epoch + ":  50%|█████     | " + (step - 1) + "/2 [00:53<34:37]");
                System.out.println("INFO 2026-11-23 11:10:24,818 instructlab.model.full_train:338: \nEpoch: " + epoch
                        + ", Step: " + step + ", Loss per batch: 0.3, Actual Loss Per Batch = " + (2.0 / (epoch + step))
                        + ", accumulated loss: 246.1");
            }
            checkpoint(
                    Path.of(call.option("--ckpt-output-dir"), "hf_format", "samples_" + epoch * 8),
                    epoch + 1,
                    Files.readString(Path.of(call.option("--data-path"))).hashCode(),
                    trap);
        }
        return 0;
    }

    private static void checkpoint(Path folder, int epoch, int data, String trap) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"llama\"}");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"epoch\": " + epoch + "}");
        if (!trap.equals("no tokenizer")) {
            Files.writeString(folder.resolve("tokenizer.json"), "{}");
        }
        Path weights = folder.resolve("pytorch_model.bin");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(weights))) {
            ZipEntry entry = new ZipEntry("archive/data.pkl");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(("weights of epoch " + epoch + " on " + data).getBytes(StandardCharsets.UTF_8));
        }
        if (trap.equals("half")) {
            byte[] whole = Files.readAllBytes(weights);
            Files.write(weights, java.util.Arrays.copyOf(whole, whole.length / 2));
        }
        Files.writeString(folder.resolve("pytorch_model.gguf"), "GGUF of ilab, epoch " + epoch);
        Files.writeString(folder.resolve("pytorch_model-Q4_K_M.gguf"), "GGUF of ilab, small, epoch " + epoch);
    }

    private static int simple(IlabDouble.Call call) throws IOException {
        for (String file : new String[] {"train_gen.jsonl", "test_gen.jsonl"}) {
            if (!Files.isRegularFile(Path.of(call.option("--data-path"), file))) {
                System.out.println("does not contain training or test files, did you run `ilab data generate`?");
                return 1;
            }
        }
        return call.words().contains("--local") ? adapters(call) : lora(call);
    }

    private static int lora(IlabDouble.Call call) throws IOException {
        System.out.println(
                "{'train_runtime': 12.3, 'train_samples_per_second': 0.8, 'train_loss': 1.75, 'epoch': 1.0}");
        Files.createDirectories(Path.of(call.directory(), "training_results", "merged_model"));
        if (!Files.exists(Path.of(call.option("--model-path"), "tokenizer.model"))) {
            return 1; // a StopIteration has no message
        }
        Path checkpoints = Path.of(call.environment().get("XDG_DATA_HOME"), "instructlab", "checkpoints");
        Files.createDirectories(checkpoints);
        Files.writeString(checkpoints.resolve("ggml-model-f16.gguf"), "GGUF of simple");
        return 0;
    }

    private static int adapters(IlabDouble.Call call) throws IOException {
        System.out.println("Iter 010: Train loss 2.500, It/sec 0.1, Tokens/sec 20.0");
        System.out.println("Iter 020: Train loss 1.500, It/sec 0.1, Tokens/sec 20.0");
        Path folder = Path.of(
                call.option("--ckpt-output-dir"), call.option("--model-path").replace('/', '-') + "-mlx-q");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("adapters.npz"), "adapters");
        Files.writeString(folder.resolve("model.safetensors"), "weights");
        return 0;
    }

    /** Deletes what it converts, as the real one does. */
    int convert(IlabDouble.Call call) throws IOException {
        Path folder = Path.of(call.directory()).resolve(call.option("--model-dir"));
        Files.delete(folder.resolve("adapters.npz"));
        Files.delete(folder.resolve("model.safetensors"));
        Files.delete(folder);
        String name = call.option("--model-name");
        Path made = Files.createDirectories(Path.of(call.directory(), name + "-trained"));
        Files.writeString(made.resolve(name + "-Q4_K_M.gguf"), "GGUF of adapters");
        return 0;
    }
}
