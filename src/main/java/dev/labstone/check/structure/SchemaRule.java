package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import dev.labstone.check.Verdict;
import dev.labstone.text.BoundedText.ExhaustedException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a JSON Schema says about a value.
 *
 * @param schema the schema
 */
record SchemaRule(JsonSchema schema) {

    private static final int MOST_SHOWN = 3;

    Verdict verdict(JsonNode value) {
        try {
            return verdict(schema.validate(value));
        } catch (ExhaustedException tooMuch) {
            return Verdict.error("a pattern of the schema takes too long on this answer");
        }
    }

    private static Verdict verdict(Set<ValidationMessage> complaints) {
        if (complaints.isEmpty()) {
            return Verdict.pass("the schema is met");
        }
        String shown =
                complaints.stream().limit(MOST_SHOWN).map(SchemaRule::show).collect(Collectors.joining("; "));
        String more = complaints.size() > MOST_SHOWN ? "; and " + (complaints.size() - MOST_SHOWN) + " more" : "";
        return Verdict.fail("the schema is not met: " + shown + more);
    }

    /** The message begins with the pointer, which is empty at the top. */
    private static String show(ValidationMessage complaint) {
        String pointer = Shown.cut(complaint.getInstanceLocation().toString());
        JsonNode value = complaint.getInstanceNode();
        String found = value == null ? "" : ", found " + Shown.value(value);
        return (pointer.isEmpty() ? "the whole" : pointer) + " " + Shown.cut(complaint.getError()) + found;
    }
}
