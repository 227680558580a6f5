package dev.labstone.model.watsonx;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import java.math.BigDecimal;

/** Writes a request as the API wants it. */
final class WireRequest {

    private final WatsonxEndpoint endpoint;
    private final Request request;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    private WireRequest(WatsonxEndpoint endpoint, Request request) {
        this.endpoint = endpoint;
        this.request = request;
    }

    /**
     * Writes a request.
     *
     * @throws dev.labstone.model.ModelException if the route does not take a parameter that the request needs
     */
    static Written write(WatsonxEndpoint endpoint, Request request) {
        Parameters.check(endpoint, request.decoding());
        WireRequest wire = new WireRequest(endpoint, request);
        wire.putTarget();
        String prompt = endpoint.route() == Route.GENERATION ? wire.putInput() : wire.putMessages();
        return new Written(endpoint, wire.body, prompt);
    }

    private void putTarget() {
        if (!endpoint.target().isDeployment()) {
            body.put("model_id", endpoint.model());
            body.put(endpoint.target().kind().field(), endpoint.target().id());
        }
    }

    private String putInput() {
        String input = endpoint.format().orElseThrow().render(request.prompt());
        body.put("input", input);
        Decoding decoding = request.decoding();
        ObjectNode parameters = body.putObject("parameters");
        boolean sample = decoding.strategy() == Strategy.SAMPLE;
        parameters.put("decoding_method", sample ? "sample" : "greedy");
        parameters.put("max_new_tokens", decoding.maxTokens());
        parameters.put("min_new_tokens", endpoint.minTokens());
        if (sample) {
            putSampling(parameters, decoding);
        }
        putNumber(parameters, "repetition_penalty", decoding.repeatPenalty());
        putStop(parameters.putArray("stop_sequences"));
        parameters.put("include_stop_sequence", false);
        return input;
    }

    /** Without a "top_k" the service draws from all tokens; it has no number for "off". */
    private static void putSampling(ObjectNode parameters, Decoding decoding) {
        putNumber(parameters, "temperature", decoding.temperature());
        putNumber(parameters, "top_p", decoding.topP());
        if (decoding.topK() > 0) {
            parameters.put("top_k", decoding.topK());
        }
        parameters.put("random_seed", decoding.seed());
    }

    private String putMessages() {
        ArrayNode messages = body.putArray("messages");
        StringBuilder prompt = new StringBuilder();
        request.prompt().system().ifPresent(system -> {
            messages.addObject().put("role", "system").put("content", system);
            prompt.append("System:\n").append(system).append("\n\n");
        });
        messages.addObject().put("role", "user").put("content", request.prompt().user());
        putChatDecoding(request.decoding());
        return prompt.append("User:\n").append(request.prompt().user()).toString();
    }

    private void putChatDecoding(Decoding decoding) {
        body.put("max_completion_tokens", decoding.maxTokens());
        putNumber(body, "temperature", decoding.temperature());
        putNumber(body, "top_p", decoding.topP());
        putNumber(body, "repetition_penalty", decoding.repeatPenalty());
        body.put("seed", decoding.seed());
        if (!decoding.stop().isEmpty()) {
            putStop(body.putArray("stop"));
        }
        request.schema().ifPresent(schema -> {
            ObjectNode format = body.putObject("response_format").put("type", "json_schema");
            format.putObject("json_schema")
                    .put("name", "reply")
                    .put("strict", true)
                    .set("schema", schema);
        });
    }

    private void putStop(ArrayNode texts) {
        request.decoding().stop().forEach(texts::add);
    }

    /** A whole number is an integer, as it is when the body is read back from a recording. */
    private static void putNumber(ObjectNode node, String field, BigDecimal number) {
        if (number.scale() == 0) {
            node.put(field, number.intValueExact());
        } else {
            node.put(field, number);
        }
    }
}
