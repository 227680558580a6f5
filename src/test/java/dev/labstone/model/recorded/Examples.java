package dev.labstone.model.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.model.Request;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.time.Instant;
import java.util.Optional;

/** Answers to record. */
final class Examples {

    static final ModelIdentity MODEL = new ModelIdentity(
            "Small F16",
            Optional.of("stands in"),
            "llama-cpp",
            Optional.of("small.gguf"),
            Optional.of(new ModelFile(
                    "small.gguf", "ab", 1L << 40, Optional.of("llama"), Optional.of("F16"), Optional.of("cd"))));

    static final ModelIdentity OTHER =
            new ModelIdentity("Small F16", Optional.empty(), "openai", Optional.empty(), Optional.empty());

    private Examples() {}

    static Recording recording(String example, ModelIdentity model) {
        return new Recording(example, request(example).key(), answer("text of " + example, model));
    }

    static Request request(String example) {
        return new Request(new Prompt(Optional.of("Be brief."), "ask " + example), Decoding.DEFAULT);
    }

    static Answer answer(String text, ModelIdentity model) {
        return new Answer(
                text,
                FinishReason.LENGTH,
                new Tokens(Optional.of(12), Optional.empty()),
                1234,
                3,
                Instant.parse("2026-11-23T10:00:00.120Z"),
                new Sent("/v1/chat/completions", body(), "System:\nBe brief.\n\nUser:\n" + text),
                model);
    }

    private static JsonNode body() {
        try {
            return Json.MAPPER.readTree("{\"model\":\"small\",\"temperature\":0.7,\"top_p\":1,\"stop\":[\"\\n\"]}");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
