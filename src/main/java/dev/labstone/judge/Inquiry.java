package dev.labstone.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.util.List;
import java.util.Optional;

/**
 * A criterion put on some material.
 *
 * @param subject what it is about, for people who read recordings: the id of an example
 * @param criterion what is to be found out
 * @param material what is looked at
 */
public record Inquiry(String subject, Criterion criterion, Material material) {

    /** Returns the same inquiry with both answers in the other order. */
    public Inquiry swapped() {
        return new Inquiry(subject, criterion, material.swapped());
    }

    /** Returns what it is about, with the criterion. */
    public String title() {
        return subject + " " + criterion.id();
    }

    String instructions() {
        return Instructions.of(criterion.kind()).version();
    }

    /** Returns the requests, one for each sample; they differ in their seeds. */
    List<Request> requests(Decoding decoding, int samples) {
        Prompt prompt = Instructions.of(criterion.kind()).prompt(criterion, material);
        return decoding.draws(samples).stream()
                .map(draw -> new Request(prompt, draw, Optional.of(schema())))
                .toList();
    }

    /** Returns a request again, saying what was wrong with the reply to it. */
    static Request again(Request request, String why) {
        Prompt first = request.prompt();
        String user = first.user() + "\n\nYour reply to this could not be used: " + why
                + ". Grade again, and keep to the form.";
        return new Request(new Prompt(first.system(), user), request.decoding(), request.schema());
    }

    /** One flat object, the reason first, so that a verdict follows from it; no more than every server understands. */
    private JsonNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("reason").put("type", "string");
        ObjectNode verdict = properties.putObject("verdict").put("type", "string");
        criterion.menu().keys().forEach(verdict.putArray("enum")::add);
        schema.putArray("required").add("reason").add("verdict");
        return schema.put("additionalProperties", false);
    }
}
