package dev.labstone.testing.ilab;

import dev.labstone.files.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The double, as the test sees it (an executable it has installed) and as a program (what the executable runs).
 *
 * @param command the executable
 */
public record IlabDouble(Path command) {

    private static final String BEHAVIOUR = "behaviour.properties";
    private static final String CALLS = "calls.jsonl";

    /**
     * A call of the double.
     *
     * @param words its arguments
     * @param directory its working directory
     * @param environment its environment
     */
    public record Call(List<String> words, String directory, Map<String, String> environment) {

        /** Returns the value of an option, such as {@code --port}. */
        public String option(String name) {
            int at = words.indexOf(name);
            return at < 0 ? null : words.get(at + 1);
        }

        /** Returns the words without the options and their values: {@code data generate}. */
        public String verb() {
            return String.join(
                    " ", words.stream().takeWhile(word -> !word.startsWith("-")).toList());
        }
    }

    /** What a generation of the double does. */
    interface Part {
        int run(Call call, Properties behaviour) throws Exception;
    }

    /**
     * Installs a double.
     *
     * @param folder where; the executable is {@code bin/ilab} in it
     * @param version what it says of itself: {@code 0.26.1}
     * @param behaviour which traps it plays; the keys are described where they are read
     */
    public static IlabDouble install(Path folder, String version, Map<String, String> behaviour) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        IlabDouble installed = new IlabDouble(bin.resolve("ilab"));
        executable(installed.command, IlabDouble.class);
        executable(bin.resolve("python"), DoublePython.class);
        Properties properties = new Properties();
        properties.setProperty("version", version);
        properties.putAll(behaviour);
        installed.write(properties);
        return installed;
    }

    private static void executable(Path file, Class<?> program) throws IOException {
        Files.writeString(file, """
                #!/bin/sh
                exec "%s" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%s" %s "%s" "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.getParent()));
        file.toFile().setExecutable(true);
    }

    /** Changes a behaviour. */
    public void set(String key, String value) throws IOException {
        Properties properties = read(command.getParent());
        properties.setProperty(key, value);
        write(properties);
    }

    /** Returns the calls so far, that for the version left out. */
    public List<Call> calls() throws IOException {
        Path file = command.resolveSibling(CALLS);
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream().map(IlabDouble::parse).toList();
    }

    /** Returns what was called so far: {@code [config init, data generate]}. */
    public List<String> verbs() throws IOException {
        return calls().stream().map(Call::verb).toList();
    }

    /** The program. The first argument is the folder of the executable. */
    public static void main(String[] arguments) throws Exception {
        Path bin = Path.of(arguments[0]);
        Properties behaviour = read(bin);
        List<String> words = List.of(arguments).subList(1, arguments.length);
        String version = behaviour.getProperty("version");
        if (words.equals(List.of("--version"))) {
            System.out.println("ilab, version " + version);
            return;
        }
        Call call = record(bin, words);
        System.exit(part(behaviour).run(call, behaviour));
    }

    /** Returns what plays the generation. */
    static Part part(Properties behaviour) {
        return behaviour.getProperty("version").startsWith("0.26") ? new Double26() : new Double17();
    }

    /** Notes a call. */
    static Call record(Path bin, List<String> words) throws IOException {
        Call call = new Call(words, System.getProperty("user.dir"), System.getenv());
        Files.writeString(
                bin.resolve(CALLS), Json.line(call) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return call;
    }

    private static Call parse(String line) {
        try {
            return Json.MAPPER.readValue(line, Call.class);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Properties read(Path bin) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bin.resolve(BEHAVIOUR))) {
            properties.load(reader);
        }
        return properties;
    }

    private void write(Properties properties) throws IOException {
        try (var writer = Files.newBufferedWriter(command.resolveSibling(BEHAVIOUR))) {
            properties.store(writer, null);
        }
    }
}
