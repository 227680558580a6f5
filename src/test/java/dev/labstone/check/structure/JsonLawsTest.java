package dev.labstone.check.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds whatever is compared. */
class JsonLawsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Random random;

    @RepeatedTest(300)
    void holdForAnyTwoValues(RepetitionInfo round) {
        random = new Random(round.getCurrentRepetition());
        JsonNode expected = value(3);
        JsonNode found = value(3);

        for (JsonComparison comparison : List.of(
                new JsonComparison(true, false),
                new JsonComparison(false, false),
                new JsonComparison(true, true),
                new JsonComparison(false, true))) {
            assertThat(comparison.verdict(expected, expected).outcome()).isEqualTo(Outcome.PASS);
            if (expected.equals(found)) {
                assertThat(comparison.verdict(expected, found).outcome()).isEqualTo(Outcome.PASS);
            }
            if (comparison.equals(new JsonComparison(true, false))) {
                assertThat(comparison.verdict(expected, found).outcome() == Outcome.PASS)
                        .isEqualTo(expected.equals(found));
            }
            if (!comparison.order()) {
                Verdict verdict = comparison.verdict(expected, found);
                assertThat(comparison.verdict(expected, shuffled(found)).score())
                        .isEqualTo(verdict.score());
                assertThat(comparison.verdict(shuffled(expected), found).score())
                        .isEqualTo(verdict.score());
            }
        }
    }

    private JsonNode value(int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 3);
        if (kind == 0) {
            return IntNode.valueOf(random.nextInt(3));
        }
        int size = random.nextInt(4);
        ArrayNode array = JSON.arrayNode();
        ObjectNode object = JSON.objectNode();
        for (int item = 0; item < size; item++) {
            array.add(value(depth - 1));
            object.set(Character.toString('a' + random.nextInt(3)), value(depth - 1));
        }
        return kind == 1 ? array : object;
    }

    private JsonNode shuffled(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), shuffled(entry.getValue())));
            return copy;
        }
        if (!node.isArray()) {
            return node;
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(item -> items.add(shuffled(item)));
        Collections.shuffle(items, random);
        return JSON.arrayNode().addAll(items);
    }
}
