package dev.labstone.model.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.Request;
import dev.labstone.model.Sent;
import dev.labstone.usecase.Decoding;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a request the way the server takes it. */
final class WireRequest {

    private final OpenAiEndpoint endpoint;
    private final Request request;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private WireRequest(OpenAiEndpoint endpoint, Request request) {
        this.endpoint = endpoint;
        this.request = request;
    }

    /**
     * Writes a request.
     *
     * @throws ModelException if the server does not take a parameter that the request needs
     */
    static Sent write(OpenAiEndpoint endpoint, Request request) {
        WireRequest wire = new WireRequest(endpoint, request);
        String route = endpoint.url().getPath().replaceAll("/+$", "") + "/"
                + endpoint.route().path();
        wire.body.put("model", endpoint.model());
        String prompt = endpoint.route() == Route.CHAT ? wire.putMessages() : wire.putPrompt();
        wire.putDecoding(request.decoding());
        return new Sent(route, wire.body, prompt);
    }

    private String putMessages() {
        ArrayNode messages = body.putArray("messages");
        StringBuilder prompt = new StringBuilder();
        request.prompt().system().ifPresent(system -> {
            messages.addObject().put("role", "system").put("content", system);
            prompt.append("System:\n").append(system).append("\n\n");
        });
        messages.addObject().put("role", "user").put("content", request.prompt().user());
        return prompt.append("User:\n").append(request.prompt().user()).toString();
    }

    private String putPrompt() {
        Map<String, String> parts = Map.of(
                "system", request.prompt().system().orElse(""),
                "user", request.prompt().user());
        String prompt = endpoint.template().render(parts::get).strip();
        body.put("prompt", prompt);
        return prompt;
    }

    private void putDecoding(Decoding decoding) {
        body.put("max_tokens", decoding.maxTokens());
        body.put("temperature", decoding.temperature());
        body.put("top_p", decoding.topP());
        endpoint.kind()
                .repeatPenaltyField()
                .ifPresentOrElse(field -> putExtended(field, decoding), () -> refuse(decoding));
        body.put("seed", decoding.seed());
        if (!decoding.stop().isEmpty()) {
            decoding.stop().forEach(body.putArray("stop")::add);
        }
        body.put("stream", false);
        if (endpoint.kind() == ServerKind.LLAMA_SERVER) {
            body.put("cache_prompt", false); // a warm cache can change a greedy answer
        }
    }

    private void putExtended(String repeatPenalty, Decoding decoding) {
        body.put("top_k", decoding.topK());
        body.put("min_p", decoding.minP());
        body.put(repeatPenalty, decoding.repeatPenalty());
    }

    private static void refuse(Decoding decoding) {
        Map<String, Boolean> set = new LinkedHashMap<>();
        set.put("top_k", decoding.topK() != 0);
        set.put("min_p", decoding.minP().signum() != 0);
        set.put("repeat_penalty", decoding.repeatPenalty().compareTo(BigDecimal.ONE) != 0);
        set.forEach((name, isSet) -> {
            if (isSet) {
                throw new ModelException(
                        Failure.BAD_REQUEST,
                        "the use case sets \"" + name + "\", which a server of the kind \"openai\" does not take; "
                                + "remove it from \"decoding:\" or name the right \"kind:\" in models.yaml");
            }
        });
    }
}
