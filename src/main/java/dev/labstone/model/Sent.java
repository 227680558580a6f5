package dev.labstone.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Exactly what was sent: the evidence behind an answer.
 *
 * @param route the path asked, without the host: {@code /v1/chat/completions}
 * @param body the body
 * @param prompt the whole prompt as far as Labstone knows it: system prompt, template and all
 */
public record Sent(String route, JsonNode body, String prompt) {}
