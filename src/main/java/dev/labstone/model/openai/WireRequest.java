package dev.labstone.model.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.Json;
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
        String route = endpoint.url().getPath().replaceAll("/+$", "") + "/" + endpoint.path();
        wire.body.put("model", endpoint.model());
        String prompt = endpoint.route() == Route.CHAT ? wire.putMessages() : wire.putPrompt();
        wire.putDecoding(request.decoding());
        wire.putSchema();
        return new Sent(route, wire.body, prompt);
    }

    /** Returns the text of the body, the same as in recordings and reports. */
    static String text(Sent sent) {
        return Json.line(sent.body());
    }

    private String putMessages() {
        ArrayNode messages = body.putArray("messages");
        StringBuilder prompt = new StringBuilder();
        boolean apart = endpoint.capabilities().systemPrompt();
        request.prompt().system().filter(system -> apart).ifPresent(system -> {
            messages.addObject().put("role", "system").put("content", system);
            prompt.append("System:\n").append(system).append("\n\n");
        });
        String before = request.prompt()
                .system()
                .filter(system -> !apart)
                .map(system -> system + "\n\n")
                .orElse("");
        String user = before + request.prompt().user();
        messages.addObject().put("role", "user").put("content", user);
        return prompt.append("User:\n").append(user).toString();
    }

    /** The template stands as it is, to the line feed at its end: models are trained on that, too. */
    private String putPrompt() {
        Map<String, String> parts = Map.of(
                "system", request.prompt().system().orElse(""),
                "user", request.prompt().user());
        boolean alone =
                request.prompt().system().isEmpty() && endpoint.template().equals(OpenAiEndpoint.PLAIN);
        String prompt = alone ? parts.get("user") : endpoint.template().render(parts::get);
        body.put("prompt", prompt);
        return prompt;
    }

    private void putDecoding(Decoding decoding) {
        body.put(endpoint.capabilities().tokenLimitField(), decoding.maxTokens());
        putNumber("temperature", decoding.temperature());
        putNumber("top_p", decoding.topP());
        endpoint.kind()
                .repeatPenaltyField()
                .ifPresentOrElse(field -> putExtended(field, decoding), () -> refuse(decoding));
        if (endpoint.capabilities().seed()) {
            body.put("seed", decoding.seed());
        }
        if (!decoding.stop().isEmpty()) {
            decoding.stop().forEach(body.putArray("stop")::add);
        }
        body.put("stream", false);
        if (endpoint.kind() == ServerKind.LLAMA_SERVER) {
            body.put("cache_prompt", false); // a warm cache can change a greedy answer
        }
    }

    private void putSchema() {
        if (endpoint.structuredOutput() && endpoint.route() == Route.CHAT) {
            request.schema()
                    .ifPresent(schema ->
                            body.set("response_format", endpoint.kind().responseFormat(schema)));
        }
    }

    private void putExtended(String repeatPenalty, Decoding decoding) {
        body.put("top_k", decoding.topK() == 0 ? endpoint.kind().topKOff() : decoding.topK());
        if (endpoint.kind().takesMinP()) {
            putNumber("min_p", decoding.minP());
        } else {
            refuse("min_p", decoding.minP().signum() != 0);
        }
        putNumber(repeatPenalty, decoding.repeatPenalty());
    }

    /** A whole number is an integer, as it is when the body is read back from a recording. */
    private void putNumber(String field, BigDecimal number) {
        if (number.scale() == 0) {
            body.put(field, number.intValueExact());
        } else {
            body.put(field, number);
        }
    }

    private void refuse(Decoding decoding) {
        Map<String, Boolean> set = new LinkedHashMap<>();
        set.put("top_k", decoding.topK() != 0);
        set.put("min_p", decoding.minP().signum() != 0);
        set.put("repeat_penalty", decoding.repeatPenalty().compareTo(BigDecimal.ONE) != 0);
        set.forEach(this::refuse);
    }

    private void refuse(String name, boolean isSet) {
        if (isSet) {
            throw new ModelException(
                    Failure.BAD_REQUEST,
                    "the use case sets \"" + name + "\", which a server of the kind \""
                            + endpoint.kind().id() + "\" does not take; "
                            + "remove it from \"decoding:\" or name the right \"kind:\" in models.yaml");
        }
    }
}
