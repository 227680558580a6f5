package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Looks whether a GGUF file can be served, before a server dies of it. */
final class Gguf {

    private static final byte[] MAGIC = "GGUF".getBytes(StandardCharsets.US_ASCII);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final int SIGNALLED = 128;

    private Gguf() {}

    /**
     * Returns the file if it is whole, loads, and turns text into tokens.
     *
     * @param file the file
     * @param by what has written it
     * @throws dev.labstone.ilab.process.CommandFailedException if not
     */
    static Path checked(Workspace workspace, Path file, Execution by) {
        if (!begins(file)) {
            throw by.failed("wrote no GGUF file to " + file + "; its output says why");
        }
        return loaded(workspace, file);
    }

    /**
     * Returns the file if it loads, and turns text into tokens.
     *
     * @param file the file, which {@linkplain #begins begins} as it should
     * @throws dev.labstone.ilab.process.CommandFailedException if not
     */
    static Path loaded(Workspace workspace, Path file) {
        // in a process of its own: llama.cpp ends the process it runs in when a vocabulary is broken
        Execution check = workspace.execute(
                workspace.python(
                        java.util.List.of(Bundled.LOAD_CHECK.in(workspace).toString(), file.toString())),
                SILENCE);
        if (check.exit() != 0) {
            throw check.failed(reason(file, check.exit()));
        }
        return file;
    }

    /** Returns whether a file begins as a GGUF file does. */
    static boolean begins(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException missing) {
            return false;
        }
    }

    private static String reason(Path file, int exit) {
        if (exit >= SIGNALLED) {
            return file + " ends the program that loads it (exit code " + exit
                    + "), as it would end the server; this is what ilab's own converter does to a BPE vocabulary:"
                    + " convert it with llama.cpp's converter";
        }
        return file + " does not load; its output says why";
    }
}
