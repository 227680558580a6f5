package dev.labstone.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.util.Optional;

/**
 * What a model is asked, and how.
 *
 * @param prompt the prompt with all placeholders filled in
 * @param decoding all parameters
 * @param schema the JSON Schema that the answer has to follow, where the server can see to that; where it cannot, the
 *     prompt alone asks for it
 */
public record Request(
        Prompt prompt,
        Decoding decoding,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<JsonNode> schema) {

    /** Creates a request for an answer of any form. */
    public Request(Prompt prompt, Decoding decoding) {
        this(prompt, decoding, Optional.empty());
    }

    /**
     * Returns what tells this request from any other: the SHA-256 of its canonical JSON, in hexadecimal. Two requests
     * have the same key if and only if the same text is asked with the same parameters, for an answer of the same form.
     */
    public String key() {
        return Digests.sha256(Json.canonical(this));
    }
}
