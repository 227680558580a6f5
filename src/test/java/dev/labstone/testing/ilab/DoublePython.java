package dev.labstone.testing.ilab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Plays the Python of the double's environment, which only knows the programs that Labstone runs with it. Behaviours:
 * {@code converter} = {@code nothing} (success without a file), {@code fails}, {@code no gguf} (a file of something else);
 * {@code check} = {@code aborts} (as llama.cpp does on a broken vocabulary), {@code fails}.
 */
final class DoublePython {

    private static final int ABORTED = 134;

    private DoublePython() {}

    /** The program. The first argument is the folder of the executable. */
    public static void main(String[] arguments) throws Exception {
        Path bin = Path.of(arguments[0]);
        List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        String program = Path.of(words.remove(0)).getFileName().toString();
        words.add(0, program);
        words.add(0, "python");
        IlabDouble.Call call = IlabDouble.record(bin, words);
        System.exit(run(program, call, IlabDouble.read(bin)));
    }

    private static int run(String program, IlabDouble.Call call, Properties behaviour) throws Exception {
        return switch (program) {
            case "convert_hf_to_gguf.py" -> convert(call, behaviour.getProperty("converter", ""));
            case "convert_like_ilab.py" -> convertLikeIlab(call, behaviour.getProperty("converter", ""));
            case "load_check.py" -> check(behaviour.getProperty("check", ""));
            case "ilab_with_key.py" -> withKey(call, behaviour);
            default -> throw new IllegalArgumentException(program);
        };
    }

    private static int convert(IlabDouble.Call call, String trap) throws Exception {
        if (trap.equals("fails")) {
            System.err.println("NotImplementedError: Architecture is not supported");
            return 1;
        }
        if (!trap.equals("nothing")) {
            String magic = trap.equals("no gguf") ? "<html>" : "GGUF";
            Files.writeString(
                    Path.of(call.option("--outfile")),
                    magic + " of " + call.option("--model-name") + " in " + call.option("--outtype") + ", "
                            + weights(Path.of(call.words().get(2))));
        }
        return 0;
    }

    /** The same weights give the same file, and others another. */
    private static int weights(Path model) throws Exception {
        for (String name : List.of("pytorch_model.bin", "model.safetensors")) {
            if (Files.exists(model.resolve(name))) {
                return Arrays.hashCode(Files.readAllBytes(model.resolve(name)));
            }
        }
        return 0;
    }

    private static int convertLikeIlab(IlabDouble.Call call, String trap) throws Exception {
        if (trap.equals("fails")) {
            System.err.println("Exception: Unexpected tensor name: transformer.wte.weight");
            return 1;
        }
        if (!trap.equals("nothing")) {
            Files.writeString(
                    Path.of(call.words().get(3)), "GGUF of " + call.words().get(4));
        }
        return 0;
    }

    private static int check(String trap) {
        if (trap.equals("aborts")) {
            System.err.println("terminate called after throwing an instance of 'std::out_of_range'");
            return ABORTED;
        }
        System.out.println(trap.equals("fails") ? "ValueError: Failed to load model from file" : "The file loads");
        return trap.equals("fails") ? 1 : 0;
    }

    private static int withKey(IlabDouble.Call call, Properties behaviour) throws Exception {
        List<String> words = call.words().subList(3, call.words().size());
        if (System.getenv(call.words().get(2)) == null) {
            System.err.println("The environment variable " + call.words().get(2) + " is not set.");
            return 1;
        }
        return IlabDouble.part(behaviour)
                .run(new IlabDouble.Call(words, call.directory(), call.environment()), behaviour);
    }
}
