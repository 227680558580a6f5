package dev.labstone.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * Exactly what was sent: the evidence behind an answer.
 *
 * @param route the path asked, without the host: {@code /v1/chat/completions}
 * @param body the body
 * @param prompt the whole prompt as far as Labstone knows it: system prompt, template and all
 */
public record Sent(String route, JsonNode body, String prompt) {

    /** Creates the evidence. */
    public Sent {
        Objects.requireNonNull(route, "\"route\" is missing");
        Objects.requireNonNull(body, "\"body\" is missing");
        Objects.requireNonNull(prompt, "\"prompt\" is missing");
    }
}
