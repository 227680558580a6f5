package dev.labstone.model;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;

/**
 * What a model is asked, and how.
 *
 * @param prompt the prompt with all placeholders filled in
 * @param decoding all parameters
 */
public record Request(Prompt prompt, Decoding decoding) {

    /**
     * Returns what tells this request from any other: the SHA-256 of its canonical JSON, in hexadecimal. Two requests
     * have the same key if and only if the same text is asked with the same parameters.
     */
    public String key() {
        return Digests.sha256(Json.canonical(this));
    }
}
