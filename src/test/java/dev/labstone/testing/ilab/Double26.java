package dev.labstone.testing.ilab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Plays {@code ilab} 0.26. Behaviours: {@code init} and {@code info} = {@code nothing} (says it is done and is not);
 * {@code diff} = {@code nothing} (finds no file and says that all is valid), {@code invalid}, {@code flood} (says much more); and those of {@link
 * DoubleGenerate26} and {@link DoubleTrain26}.
 */
final class Double26 implements IlabDouble.Part {

    private static final int MANY = 20_000;

    @Override
    public int run(IlabDouble.Call call, Properties behaviour) throws Exception {
        if (!List.of("config init", "system info").contains(call.verb()) && !Files.exists(configuration(call))) {
            System.out.println("Some ilab storage directories do not exist yet. Please run `ilab config init`.");
            return 1;
        }
        return switch (call.verb()) {
            case "config init" -> init(call, behaviour);
            case "system info" -> info(behaviour);
            case "taxonomy diff" -> diff(call, behaviour);
            case "data generate" -> new DoubleGenerate26().run(call, behaviour);
            case "model train" -> new DoubleTrain26().run(call, behaviour);
            case "model convert" -> new DoubleTrain26().convert(call);
            case "model serve" -> new DoubleServer().run(call, behaviour);
            default -> throw new IllegalArgumentException(call.verb());
        };
    }

    /** Returns the paths of all leaves below a folder, from it on, in the order of their names backwards. */
    static List<String> leaves(Path taxonomy) throws Exception {
        try (Stream<Path> files = Files.walk(taxonomy)) {
            return files.filter(file -> file.endsWith("qna.yaml"))
                    .map(file -> taxonomy.relativize(file.getParent()).toString())
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Path configuration(IlabDouble.Call call) {
        return Path.of(call.environment().get("XDG_CONFIG_HOME"), "instructlab", "config.yaml");
    }

    private static int init(IlabDouble.Call call, Properties behaviour) throws Exception {
        try (Stream<Path> taxonomy = Files.list(Path.of(call.option("--taxonomy-path")))) {
            if (taxonomy.findAny().isEmpty()) {
                System.out.println("Cloning https://github.com/instructlab/taxonomy.git...");
                return 1;
            }
        }
        if (!behaviour.getProperty("init", "").equals("nothing")) {
            Files.createDirectories(configuration(call).getParent());
            Files.copy(Path.of(call.option("--profile")), configuration(call));
        }
        System.out.println("  Initialization completed successfully!");
        return 0;
    }

    private static int info(Properties behaviour) {
        if (!behaviour.getProperty("info", "").equals("nothing")) {
            System.out.println("Platform:\n  sys.platform: linux\n\nInstructLab:\n  instructlab.version: 0.26.1");
        }
        return 0;
    }

    private static int diff(IlabDouble.Call call, Properties behaviour) throws Exception {
        Path taxonomy = Path.of(call.option("--taxonomy-path"));
        if (!behaviour.getProperty("diff", "").equals("nothing")) {
            leaves(taxonomy).forEach(leaf -> System.out.println(leaf + "/qna.yaml"));
        }
        if (behaviour.getProperty("diff", "").equals("invalid")) {
            String leaf = leaves(taxonomy).get(0);
            System.err.println("ERROR 2026-11-23 13:08:46,448 instructlab.schema.taxonomy:372: " + leaf
                    + "/qna.yaml:1:1 [.seed_examples] Value must have at least 5 items");
            System.out.println(
                    "Reading taxonomy failed with the following error: 1 total errors found across 1 taxonomy files!]");
            return 1;
        }
        if (behaviour.getProperty("diff", "").equals("flood")) {
            System.out.println("DEBUG\n".repeat(MANY));
        }
        System.out.println("\u001B[32mTaxonomy in " + taxonomy + " is valid :)\u001B[0m");
        return 0;
    }
}
