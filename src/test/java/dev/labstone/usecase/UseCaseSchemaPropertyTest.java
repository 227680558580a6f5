package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problem;
import dev.labstone.testing.EditorSchema;
import dev.labstone.testing.EditorView;
import dev.labstone.testing.UserFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a use case is damaged, schema and reader agree, except where only the reader can know. */
class UseCaseSchemaPropertyTest {

    private static final int ROUNDS = 600;

    private static final EditorSchema SCHEMA = EditorSchema.of("use-case.schema.json");

    private static final Pattern ONLY_THE_READER_KNOWS = Pattern.compile("stands in no example|has no value in this"
            + "|is used by no prompt|unknown group|stands twice|has no examples|checks nothing|not called like its file"
            + "|leaves out the input|can be called so|needs a temperature|has no temperature|no regular expression"
            + "|not a regular expression|nothing is left|the pattern is empty");

    private static final String WHOLE = """
            use_case: cards
            title: Cards
            description: All of it
            prompt: { system: Be brief., user: "{{note}} {{input}}" }
            decoding: { strategy: sample, temperature: 0.7, max_tokens: 120, stop: [END] }
            groups:
              card:
                title: Cards
                leaf: knowledge/mq/card
                prompt: { user: "{{note}}: {{input}}" }
                decoding: { top_p: 0.9, seed: 7 }
                checks: [ { exact: { text: word, ignore: [case] }, weight: 0.5 } ]
                threshold: 0.8
            examples:
              - id: one
                group: card
                note: word
                input: word
                reference: word
                threshold: 0.5
                wrong: [one, two]
                checks:
                  - keyword: { all: [a, [b, c]], any: [d], none: [e], words: true }
                  - { regex: { full: word }, weight: 2, threshold: 0.5 }
                  - number: { value: 7, tolerance: 0.5, which: any }
                  - not: { keyword: [a, b] }
                  - any: [ { keyword: a }, { not: { exact: b } } ]
                  - { all: [ { keyword: a, weight: 0.5 }, { regex: b } ], threshold: 0.5 }
            """;

    @TempDir
    Path folder;

    private final Random random = new Random(42);

    @Test
    void agree_on_every_damage() {
        JsonNode whole = EditorView.of(write(WHOLE).path());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode damaged = whole.deepCopy();
            damage(damaged);
            UserFile file = write(damaged.toString());
            List<String> complaints = SCHEMA.complaints(EditorView.of(file.path()));
            List<String> problems = problems(file);
            String seen = "%s%n%s%n%s".formatted(damaged, complaints, problems);
            if (complaints.isEmpty()) {
                assertThat(problems).as(seen).allMatch(ONLY_THE_READER_KNOWS.asPredicate());
            } else {
                assertThat(problems).as(seen).isNotEmpty();
                refused++;
            }
        }
        assertThat(refused).isBetween(ROUNDS / 4, ROUNDS - 1);
    }

    private void damage(JsonNode root) {
        List<JsonNode> places = new ArrayList<>();
        collect(root, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            damage(object);
        } else if (place instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), anything());
        }
    }

    private void damage(ObjectNode object) {
        List<String> names = EditorSchema.names(object);
        String name = names.get(random.nextInt(names.size()));
        List<Consumer<String>> ways = List.of(
                key -> object.remove(key),
                key -> object.set(key, anything()),
                key -> object.set(key, anything()),
                key -> object.set(key + "x", object.remove(key)),
                key -> object.set("added", anything()));
        ways.get(random.nextInt(ways.size())).accept(name);
    }

    private JsonNode anything() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> values = List.of(
                json.textNode("word"),
                json.textNode("two words"),
                json.textNode(""),
                json.numberNode(0),
                json.numberNode(1),
                json.numberNode(-1),
                json.numberNode(0.5),
                json.numberNode(5_000_000_000L),
                json.booleanNode(true),
                json.nullNode(),
                json.objectNode(),
                json.objectNode().put("keyword", "word"),
                json.arrayNode(),
                json.arrayNode().add("word"),
                json.arrayNode().add(json.arrayNode().add("word")));
        return values.get(random.nextInt(values.size()));
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode() && !node.isEmpty()) {
            places.add(node);
        }
        node.forEach(inner -> collect(inner, places));
    }

    private static List<String> problems(UserFile file) {
        try {
            CaseFile.read(file.path());
            return List.of();
        } catch (InvalidFileException invalid) {
            return invalid.problems().stream().map(Problem::what).toList();
        }
    }

    private UserFile write(String text) {
        return UserFile.write(folder.resolve("cards.yaml"), text);
    }
}
