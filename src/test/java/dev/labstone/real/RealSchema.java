package dev.labstone.real;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.junit.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The validator that {@code ilab} 0.26.1 comes with, asked about many files in one process. */
final class RealSchema {

    private static final Path SCRIPT = Path.of("src/test/resources/taxonomy/verdicts.py");

    private RealSchema() {}

    /**
     * What it has to say against a file.
     *
     * @param ilab what {@code ilab taxonomy diff} says, without a look at documents
     * @param repository what the check of pull requests says
     */
    record Verdict(List<String> ilab, List<String> repository) {}

    /** Returns the verdicts of files in their order. */
    static List<Verdict> of(List<Path> files, Path folder) throws IOException, InterruptedException {
        Path asked = folder.resolve("asked.txt");
        Path said = folder.resolve("said.txt");
        Path errors = folder.resolve("errors.txt");
        Files.write(asked, files.stream().map(Path::toString).toList());
        Path programs = Settings.ofJvm().ilab().cache().resolve("tiny/venv/bin").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(programs.resolve("python").toString(), SCRIPT.toString())
                .redirectInput(asked.toFile())
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile());
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("PYTHONUTF8", "1");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(Files.readString(errors));
        }
        return Files.readAllLines(said).stream().map(RealSchema::verdict).toList();
    }

    private static Verdict verdict(String line) {
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            return new Verdict(texts(node.path("ilab")), texts(node.path("repository")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
