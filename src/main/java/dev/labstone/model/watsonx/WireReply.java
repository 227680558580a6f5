package dev.labstone.model.watsonx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.Tokens;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.ServerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the service said in a reply that claims success.
 *
 * @param text the text
 * @param finish why it ended
 * @param tokens what it cost
 * @param remarks the reason of the end in the service's word, the model's version, warnings, and what was moderated
 */
record WireReply(String text, FinishReason finish, Tokens tokens, List<String> remarks) {

    /** Half of an emoji, as a cut in the middle of one leaves it: no file in UTF-8 can hold it. */
    private static final String LONE_SURROGATE = "[\\uD800-\\uDFFF]";

    static WireReply read(Route route, String body) throws FailedAttemptException {
        JsonNode reply = parse(body);
        return route == Route.GENERATION ? generation(reply, body) : chat(reply, body);
    }

    private static WireReply generation(JsonNode reply, String body) throws FailedAttemptException {
        JsonNode result = reply.path("results").path(0);
        if (!result.path("generated_text").isTextual()) {
            throw unreadable("the reply has no \"generated_text\": " + ServerWords.excerpt(body));
        }
        Tokens tokens = new Tokens(count(result, "input_token_count"), count(result, "generated_token_count"));
        return of(reply, result.get("generated_text").textValue(), result.path("stop_reason"), tokens, result);
    }

    /** Where the input was moderated there is no choice; where the limit came before the first word, no content. */
    private static WireReply chat(JsonNode reply, String body) throws FailedAttemptException {
        JsonNode choice = reply.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.isMissingNode() && Moderation.found(reply).isEmpty()) {
            throw unreadable("the reply has no \"choices\": " + ServerWords.excerpt(body));
        }
        JsonNode usage = reply.path("usage");
        Tokens tokens = new Tokens(count(usage, "prompt_tokens"), count(usage, "completion_tokens"));
        String refusal = message.path("refusal").asText("");
        String text = message.path("content").asText(refusal);
        return of(reply, text.isEmpty() ? refusal : text, choice.path("finish_reason"), tokens, reply);
    }

    private static WireReply of(JsonNode reply, String text, JsonNode reason, Tokens tokens, JsonNode moderated)
            throws FailedAttemptException {
        String word = reason.asText("").toLowerCase(Locale.ROOT);
        if (word.equals("error") || word.equals("not_finished")) {
            throw new FailedAttemptException(
                    new AttemptFailure(Failure.SERVER_ERROR, "the service broke the answer off: stop_reason " + word));
        }
        List<String> remarks = new ArrayList<>();
        remark(remarks, "stop_reason", word);
        remark(remarks, "model_version", reply.path("model_version").asText(""));
        reply.path("system")
                .path("warnings")
                .forEach(warning -> remark(
                        remarks,
                        warning.path("id").asText("warning"),
                        ServerWords.excerpt(warning.path("message").asText(""))));
        List<String> moderations = Moderation.found(moderated);
        remarks.addAll(moderations);
        FinishReason finish = moderations.isEmpty() ? finish(word) : FinishReason.FILTERED;
        return new WireReply(text.replaceAll(LONE_SURROGATE, "\uFFFD"), finish, tokens, List.copyOf(remarks));
    }

    private static void remark(List<String> remarks, String name, String value) {
        if (!value.isBlank()) {
            remarks.add(name + ": " + value);
        }
    }

    private static FinishReason finish(String reason) {
        return switch (reason) {
            case "eos_token", "stop_sequence", "stop" -> FinishReason.STOP;
            case "max_tokens", "token_limit", "length" -> FinishReason.LENGTH;
            default -> FinishReason.OTHER;
        };
    }

    private static Optional<Integer> count(JsonNode from, String field) {
        return from.path(field).canConvertToInt() ? Optional.of(from.get(field).intValue()) : Optional.empty();
    }

    private static JsonNode parse(String body) throws FailedAttemptException {
        try {
            JsonNode reply = Json.MAPPER.readTree(body);
            if (reply.isObject()) {
                return reply;
            }
        } catch (JsonProcessingException noJson) {
            // told below, with what came instead
        }
        throw unreadable(
                body.isBlank() ? "the reply is empty" : "the reply is not a JSON object: " + ServerWords.excerpt(body));
    }

    private static FailedAttemptException unreadable(String reason) {
        return new FailedAttemptException(new AttemptFailure(Failure.UNREADABLE, reason));
    }
}
