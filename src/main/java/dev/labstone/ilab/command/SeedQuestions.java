package dev.labstone.ilab.command;

import dev.labstone.files.Problems;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.stream.Stream;

/** The questions of the seed examples of a leaf. */
final class SeedQuestions {

    private SeedQuestions() {}

    /** Returns them in their order, those of all contexts together. */
    static List<String> of(Leaf leaf) {
        return YamlReader.read(leaf.file(), new Problems(leaf.file())).stream()
                .flatMap(SeedQuestions::below)
                .toList();
    }

    private static Stream<String> below(YamlValue value) {
        if (value instanceof YamlValue.Items list) {
            return list.items().stream().flatMap(SeedQuestions::below);
        }
        return value instanceof YamlValue.Fields map
                ? map.entries().entrySet().stream()
                        .flatMap(entry -> of(entry.getKey(), entry.getValue().value()))
                : Stream.empty();
    }

    private static Stream<String> of(String key, YamlValue value) {
        return key.equals("question") && value instanceof YamlValue.Text text ? Stream.of(text.text()) : below(value);
    }
}
