package dev.labstone.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command {@code git} in a folder. What the user has configured about how git shows things does not count.
 *
 * @param folder where it is run
 */
record Git(Path folder) {

    /** Paths are wanted from the top of the repository on, and no monitor of files is to be started. */
    private static final List<String> PLAIN = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "diff.relative=false",
            "-c",
            "core.fsmonitor=false");

    /**
     * Runs it.
     *
     * @throws GitException if there is no git
     * @throws UncheckedIOException if what it says cannot be read
     */
    Result run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("git", "-C", folder.toString()));
        words.addAll(PLAIN);
        words.addAll(Arrays.asList(arguments));
        try {
            Path complaints = Files.createTempFile("labstone-git", ".txt");
            try {
                return run(words, complaints);
            } finally {
                Files.delete(complaints);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read what git says", broken);
        }
    }

    private static Result run(List<String> words, Path complaints) throws IOException {
        Process process = start(words, complaints);
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        try {
            return new Result(
                    process.waitFor(), output, Files.readString(complaints).strip());
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new GitException("git was interrupted");
        }
    }

    private static Process start(List<String> words, Path complaints) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.to(complaints.toFile()));
        // a hook that runs this names its own repository in them
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start();
        } catch (IOException noGit) {
            throw new GitException(
                    "git is not there, and without it nothing can be compared with another commit: install"
                            + " it, on a Mac with xcode-select --install, on Debian and Ubuntu with apt-get install git");
        }
    }

    /** What came of it. */
    static final class Result {

        private final int exit;
        private final byte[] output;
        private final String complaint;

        private Result(int exit, byte[] output, String complaint) {
            this.exit = exit;
            this.output = output;
            this.complaint = complaint;
        }

        /** Returns its exit code; 0 is success. */
        int exit() {
            return exit;
        }

        /** Returns what it wrote. */
        byte[] output() {
            return output;
        }

        /** Returns what it complained about; empty if it did not. */
        String complaint() {
            return complaint;
        }

        boolean isFine() {
            return exit == 0;
        }

        /** Returns what it wrote as a text without white space at its ends. */
        String text() {
            return new String(output, StandardCharsets.UTF_8).strip();
        }

        /** Returns what it wrote with a zero character behind each item. */
        List<String> items() {
            String all = new String(output, StandardCharsets.UTF_8);
            return all.isEmpty() ? List.of() : List.of(all.split("\0"));
        }

        /**
         * Returns this, if git succeeded.
         *
         * @throws GitException if it did not, with what it says
         */
        Result orElseThrow(String what) {
            if (!isFine()) {
                throw new GitException(what + ": git says: " + (complaint.isEmpty() ? "exit " + exit : complaint));
            }
            return this;
        }
    }
}
