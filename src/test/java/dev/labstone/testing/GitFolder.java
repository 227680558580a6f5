package dev.labstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real git repository, made for a test.
 *
 * @param path its folder
 */
public record GitFolder(Path path) {

    private static final List<String> SOMEBODY = List.of(
            "-c",
            "user.name=Somebody",
            "-c",
            "user.email=somebody@example.org",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "protocol.file.allow=always");

    /** Makes a repository whose branch is called {@code main}. */
    public static GitFolder init(Path path) {
        try {
            GitFolder folder = new GitFolder(Files.createDirectories(path));
            folder.git("init", "--quiet");
            folder.git("symbolic-ref", "HEAD", "refs/heads/main");
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes a file. */
    public GitFolder write(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits all there is, and returns the name of the commit. */
    public String commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
        return git("rev-parse", "HEAD");
    }

    /** Runs git, which has to succeed, and returns what it says. */
    public String git(String... arguments) {
        List<String> words = new ArrayList<>(List.of("git"));
        words.addAll(SOMEBODY);
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(path.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
