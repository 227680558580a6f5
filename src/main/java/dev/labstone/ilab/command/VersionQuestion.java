package dev.labstone.ilab.command;

import dev.labstone.ilab.process.CommandFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a command whether it is {@code ilab}, and which: {@code ilab, version 0.26.1}. It is asked in a home of its own,
 * so that it neither reads nor makes a configuration of the user's.
 *
 * @param limit how long it may say nothing
 */
record VersionQuestion(Duration limit) {

    private static final Pattern ANSWER = Pattern.compile("\\bilab, version ([0-9][^\\s,]*)");

    /**
     * Returns the version.
     *
     * @throws IlabNotFoundException if it is no {@code ilab}, or one that does not start
     */
    String ask(Path command) {
        Path folder = makeFolder();
        try {
            Workspace workspace = Workspace.create(folder, new Installation(command, "unknown"), line -> {});
            Execution execution = workspace.execute(workspace.ilab("--version"), limit);
            return execution.output().stream()
                    .flatMap(line -> ANSWER.matcher(line).results())
                    .map((MatchResult answer) -> answer.group(1))
                    .findFirst()
                    .orElseThrow(() -> refusal(
                            command,
                            "ended with " + execution.exit() + " and did not say \"ilab, version …\"",
                            execution.output()));
        } catch (CommandFailedException failed) {
            throw refusal(command, failed.getMessage(), failed.tail());
        } finally {
            delete(folder);
        }
    }

    private static IlabNotFoundException refusal(Path command, String why, List<String> output) {
        String shown = output.isEmpty() ? "" : "; it said:\n    " + String.join("\n    ", last(output));
        return new IlabNotFoundException(command + " --version " + why + shown);
    }

    private static List<String> last(List<String> output) {
        return output.subList(Math.max(0, output.size() - 5), output.size());
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory("labstone-ilab-");
        } catch (IOException broken) {
            throw new UncheckedIOException("could not make a temporary folder: " + broken.getMessage(), broken);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            folder.toFile().deleteOnExit(); // what is left in a temporary folder harms nobody
        }
    }
}
