package dev.labstone.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a server can do and takes. */
public enum ServerKind {
    /** OpenAI itself and hosts that refuse what OpenAI does not know. */
    OPENAI(Optional.empty(), 0, false, true),
    /** Azure OpenAI: a deployment, an {@code api-key} header, a version in the query, and no list of models. */
    AZURE(Optional.empty(), 0, false, true),
    /** Ollama, which drops what OpenAI does not have. */
    OLLAMA(Optional.empty(), 0, false, true),
    /** LM Studio. */
    LM_STUDIO(Optional.of("repeat_penalty"), 0, false, true),
    /**
     * llama-cpp-python's server, which is what {@code ilab model serve} runs. It answers 503 as soon as a second
     * connection is open, even an idle one.
     */
    LLAMA_CPP(Optional.of("repeat_penalty"), 0, true, false),
    /** llama.cpp's own server. */
    LLAMA_SERVER(Optional.of("repeat_penalty"), 0, false, true),
    /** vLLM. Up to 0.8 it refuses a {@code top_k} of 0; -1 is "off" in all its versions. */
    VLLM(Optional.of("repetition_penalty"), -1, false, true);

    private final Optional<String> repeatPenaltyField;
    private final int topKOff;
    private final boolean oneConnection;
    private final boolean namedSchema;

    ServerKind(Optional<String> repeatPenaltyField, int topKOff, boolean oneConnection, boolean namedSchema) {
        this.repeatPenaltyField = repeatPenaltyField;
        this.topKOff = topKOff;
        this.oneConnection = oneConnection;
        this.namedSchema = namedSchema;
    }

    /** Returns the kind as users write it: {@code llama-cpp}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kinds as users write them. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ServerKind::id).toList();
    }

    /**
     * Returns the kind with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ServerKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Returns whether the server bears no more than one open connection. */
    public boolean hasOneConnection() {
        return oneConnection;
    }

    /** Returns whether it is one that people run on a laptop, which holds one model at a time. */
    public boolean isForLaptops() {
        return this == LLAMA_CPP || this == LLAMA_SERVER || this == OLLAMA || this == LM_STUDIO;
    }

    /** Returns the {@code top_k} that draws from all tokens. */
    int topKOff() {
        return topKOff;
    }

    /** Returns whether it lists its models. */
    boolean hasList() {
        return this != AZURE;
    }

    /** Returns whether {@code min_p} is taken where the repetition penalty is; LM Studio does not say so. */
    boolean takesMinP() {
        return this != LM_STUDIO;
    }

    /** Returns the name of the repetition penalty; empty if the server takes neither it nor {@code top_k} and {@code min_p}. */
    Optional<String> repeatPenaltyField() {
        return repeatPenaltyField;
    }

    /**
     * Returns the {@code response_format} that makes an answer follow a schema. llama-cpp-python's server takes the schema
     * beside {@code json_object} only, and breaks at the form all others take.
     */
    JsonNode responseFormat(JsonNode schema) {
        ObjectNode format = JsonNodeFactory.instance.objectNode();
        if (!namedSchema) {
            return format.put("type", "json_object").set("schema", schema);
        }
        format.put("type", "json_schema");
        format.putObject("json_schema").put("name", "reply").put("strict", true).set("schema", schema);
        return format;
    }
}
