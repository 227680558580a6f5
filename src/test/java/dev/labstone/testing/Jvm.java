package dev.labstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a JVM of its own with the class path of the tests, to be killed, or to have another locale or time zone. */
public final class Jvm {

    private Jvm() {}

    /**
     * Starts a JVM; what it writes goes to a file.
     *
     * @param main the class to run
     * @param options options of the JVM
     * @param environment added to the environment
     * @param output where its output goes
     * @param arguments arguments of the class
     */
    public static Process start(
            Class<?> main, List<String> options, Map<String, String> environment, Path output, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto")); // they live for a second
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("CI");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns what a JVM has written. */
    public static String read(Path output) {
        try {
            return java.nio.file.Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
