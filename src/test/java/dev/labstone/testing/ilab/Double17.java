package dev.labstone.testing.ilab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Plays {@code ilab} 0.17. Behaviours: {@code init} = {@code nothing} (says it is done and is not); {@code info} = {@code
 * unknown} (as 0.14, which has no such command); {@code diff} = {@code nothing} (finds no file and says that all is valid),
 * {@code invalid}; and those of {@link DoubleGenerate17} and {@link DoubleTrain17}.
 */
final class Double17 implements IlabDouble.Part {

    private static final String CONFIG = """
            chat:
              model: '%1$s'
            generate:
              model: '%1$s'
              taxonomy_base: %2$s
              taxonomy_path: '%3$s'
            serve:
              host_port: 127.0.0.1:8000
              max_ctx_size: 4096
              model_path: '%1$s'
            """;

    @Override
    public int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        if (!List.of("init", "sysinfo").contains(call.verb()) && !Files.exists(in(call, "config.yaml"))) {
            System.err.println("Error: `config.yaml` does not exists, please run `ilab init` or point to a valid"
                    + " configuration file using `--config=<path>`.");
            return 2;
        }
        System.out.println("You are using an aliased command, this will be deprecated in a future release.");
        return switch (call.verb()) {
            case "init" -> init(call, behaviour);
            case "sysinfo" -> info(behaviour);
            case "diff" -> diff(call, behaviour);
            case "generate" -> new DoubleGenerate17(call).run(behaviour);
            case "train" -> new DoubleTrain17(call).run(behaviour);
            case "convert" -> new DoubleTrain17(call).convert();
            case "serve" -> new DoubleServer().run(call, behaviour);
            default -> throw new IllegalArgumentException(call.verb());
        };
    }

    /** Returns a path in the working directory. */
    static Path in(IlabDouble.Call call, String path) {
        return Path.of(call.directory()).resolve(path);
    }

    /** Returns the paths of all leaves. */
    static List<String> leaves(IlabDouble.Call call) throws Exception {
        Path taxonomy = in(call, "taxonomy");
        try (Stream<Path> files = Files.walk(taxonomy)) {
            return files.filter(file -> file.endsWith("qna.yaml"))
                    .map(file -> taxonomy.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Returns a key of the configuration for the server. */
    static String serve(IlabDouble.Call call, String key) throws Exception {
        java.util.Map<String, java.util.Map<String, Object>> config =
                new Yaml().load(Files.readString(in(call, "config.yaml")));
        return String.valueOf(config.get("serve").get(key));
    }

    private static int init(IlabDouble.Call call, Properties behaviour) throws Exception {
        Path taxonomy = in(call, call.option("--taxonomy-path"));
        if (!Files.isDirectory(taxonomy) || taxonomy.toFile().list().length == 0) {
            System.out.println("Cloning https://github.com/instructlab/taxonomy.git...");
            return 1;
        }
        if (!behaviour.getProperty("init", "").equals("nothing")) {
            Files.writeString(
                    in(call, "config.yaml"),
                    CONFIG.formatted(
                            call.option("--model-path"),
                            call.option("--taxonomy-base"),
                            call.option("--taxonomy-path")));
        }
        System.out.println("Initialization completed successfully, you're ready to start using `ilab`. Enjoy!");
        return 0;
    }

    private static int info(Properties behaviour) {
        if (behaviour.getProperty("info", "").equals("unknown")) {
            System.err.println("Error: No such command 'sysinfo'.");
            return 2;
        }
        System.out.println("instructlab.version: 0.17.1\nsys.platform: linux");
        return 0;
    }

    private static int diff(IlabDouble.Call call, Properties behaviour) throws Exception {
        String trap = behaviour.getProperty("diff", "");
        if (!trap.equals("nothing")) {
            leaves(call).forEach(leaf -> System.out.println(leaf + "/qna.yaml"));
        }
        if (trap.equals("invalid")) {
            System.err.println("ERROR 2026-11-23 13:08:46,448 utils.py:449: validate_yaml Validation error in "
                    + leaves(call).get(0) + "/qna.yaml: [.seed_examples] Value must have at least 5 items");
            System.out.println(
                    "Reading taxonomy failed with the following error: 1 taxonomy files with errors! Exiting.");
            return 1;
        }
        System.out.println("\u001B[32mTaxonomy in taxonomy is valid :)\u001B[0m");
        return 0;
    }
}
