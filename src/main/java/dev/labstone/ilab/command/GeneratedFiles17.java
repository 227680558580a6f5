package dev.labstone.ilab.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.ilab.command.GeneratedData.Sample;
import dev.labstone.taxonomy.Leaf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one {@code ilab generate} of 0.14 to 0.17, which tell whether it did anything; its exit code does not. */
final class GeneratedFiles17 {

    private final Execution by;
    private final Path folder;
    private final List<Leaf> leaves;

    GeneratedFiles17(Execution by, Path folder, List<Leaf> leaves) {
        this.by = by;
        this.folder = folder;
        this.leaves = leaves;
    }

    /** Copies the files there and says what they hold. */
    GeneratedData keep(Path out) {
        Path train = only("train_");
        Path test = only("test_");
        Path instructions = only("generated_");
        try {
            GeneratedData data = read(train, test, instructions);
            for (Path file : Files17.named(folder, "")) {
                Files.copy(file, out.resolve(file.getFileName()));
            }
            return data;
        } catch (IOException broken) {
            throw by.failed("wrote files that cannot be read: " + broken.getMessage());
        }
    }

    private GeneratedData read(Path train, Path test, Path instructions) throws IOException {
        List<JsonNode> conversations = JsonObjects.read(train);
        List<JsonNode> origins = array(instructions);
        if (conversations.isEmpty() || JsonObjects.read(test).isEmpty()) {
            throw by.failed("generated nothing: " + (conversations.isEmpty() ? train : test) + " has no line; "
                    + Discarded17.say(folder));
        }
        if (conversations.size() != origins.size()) {
            throw by.failed("wrote " + conversations.size() + " samples to " + train.getFileName() + " and "
                    + origins.size() + " to " + instructions.getFileName() + ", so they were not written to their end");
        }
        int discarded = Discarded17.count(folder).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> systems =
                conversations.stream().map(line -> line.path("system").asText()).toList();
        return new GeneratedDataReader(leaves, samples(conversations, origins))
                .read(Optional.empty(), name(train), name(test), discarded, systems);
    }

    private static List<Sample> samples(List<JsonNode> conversations, List<JsonNode> origins) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i++) {
            samples.add(new Sample(
                    origins.get(i).path("taxonomy_path").asText().replace("->", "/"),
                    conversations.get(i).path("user").asText(),
                    conversations.get(i).path("assistant").asText()));
        }
        return samples;
    }

    private static List<JsonNode> array(Path file) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        Json.MAPPER.readTree(file.toFile()).forEach(elements::add);
        return elements;
    }

    private Path only(String beginning) {
        return Files17.newest(folder, beginning)
                .orElseThrow(() -> by.failed("ended without an error and wrote no " + beginning + "* file to " + folder
                        + "; " + Discarded17.say(folder)));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
