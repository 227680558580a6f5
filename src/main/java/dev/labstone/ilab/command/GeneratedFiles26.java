package dev.labstone.ilab.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.files.WholeFile;
import dev.labstone.ilab.command.GeneratedData.Sample;
import dev.labstone.taxonomy.Leaf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that {@code ilab} 0.26 writes when it generates data: their names hold the time, their order is chance. */
final class GeneratedFiles26 {

    private static final String MESSAGES = "messages.jsonl";
    private static final String TRAIN = "train.jsonl";
    private static final String TEST = "test.jsonl";

    private final Execution done;
    private final Path datasets;
    private final List<Leaf> leaves;

    /**
     * Creates the files of a run.
     *
     * @param done the run
     * @param datasets its output folder
     * @param leaves the leaves it was given
     */
    GeneratedFiles26(Execution done, Path datasets, List<Leaf> leaves) {
        this.done = done;
        this.datasets = datasets;
        this.leaves = leaves;
    }

    /**
     * Keeps what training needs under names that are always the same, and says what is in it.
     *
     * @throws dev.labstone.ilab.process.CommandFailedException if there are not samples for every leaf
     */
    GeneratedData keep(Path out) {
        try {
            List<Sample> samples = samples();
            keepSorted(find("messages_"), out.resolve(MESSAGES), samples.size());
            List<JsonNode> train = keepSorted(find("train_"), out.resolve(TRAIN), samples.size());
            keepSorted(find("test_"), out.resolve(TEST), -1);
            GeneratedDataReader reader = new GeneratedDataReader(leaves, samples);
            failIfBarren(reader.barren());
            List<String> systems =
                    train.stream().map(line -> line.path("system").asText()).toList();
            return reader.read(Optional.of(MESSAGES), TRAIN, TEST, 0, systems);
        } catch (IOException broken) {
            throw done.failed("said it is done, but " + broken.getMessage());
        }
    }

    private void failIfBarren(List<String> barren) {
        if (!barren.isEmpty()) {
            throw done.failed(
                    "generated no sample with a question and an answer for " + String.join(" and ", barren)
                            + ": the teacher does not keep to the form that the pipeline expects; try another teacher or pipeline");
        }
    }

    private List<Sample> samples() throws IOException {
        Path folder = find("generated_");
        List<Sample> samples = new ArrayList<>();
        for (Leaf leaf : leaves) {
            Path file = folder.resolve(LeafNames26.of(leaf) + ".jsonl");
            if (!Files.exists(file)) {
                failIfBarren(List.of(leaf.path())); // a leaf without samples gets no file
            }
            JsonObjects.read(file).forEach(line -> samples.add(sample(leaf, line)));
        }
        return samples;
    }

    /** As {@code ilab} makes them: of pipelines that do not tell question and answer apart, up to the first question mark. */
    private static Sample sample(Leaf leaf, JsonNode line) {
        String output = line.path("output").asText();
        int mark = output.indexOf('?') + 1;
        String question = line.path("question").asText(output.substring(0, mark).strip());
        String response = line.path("response").asText(output.substring(mark).strip());
        return new Sample(leaf.path(), question, response);
    }

    /** The same samples shall give the same bytes; whoever trains with them mixes them. */
    private static List<JsonNode> keepSorted(Path from, Path to, int expected) throws IOException {
        List<JsonNode> lines = JsonObjects.read(from);
        if (lines.isEmpty() || (expected >= 0 && lines.size() != expected)) {
            throw new IOException(from + " has " + lines.size() + " lines"
                    + (expected < 0 ? "" : ", and " + expected + " samples were generated"));
        }
        WholeFile.write(
                to, lines.stream().map(GeneratedFiles26::canonical).sorted().collect(Collectors.joining()));
        return lines;
    }

    private static String canonical(JsonNode line) {
        Object plain = Json.MAPPER.convertValue(line, Object.class);
        return new String(Json.canonical(plain), StandardCharsets.UTF_8) + "\n";
    }

    /** Finds the one file or folder of the run whose name begins so. */
    private Path find(String prefix) throws IOException {
        try (Stream<Path> paths = Files.find(
                datasets, 2, (path, is) -> path.getFileName().toString().startsWith(prefix))) {
            List<Path> found = paths.toList();
            if (found.size() != 1) {
                throw new IOException(
                        "wrote " + found.size() + " files " + prefix + "… to " + datasets + " instead of one");
            }
            return found.get(0);
        }
    }
}
