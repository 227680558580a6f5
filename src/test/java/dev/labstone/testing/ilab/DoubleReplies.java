package dev.labstone.testing.ilab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/**
 * What the double of the server replies: to a question, {@code serve.answer} and the question itself.
 *
 * <p>Its traps: {@code serve.id} (lists another model), {@code serve.dies} ({@code first}: at the first question; else at
 * each with this text), {@code serve.hangs} (never answers a question with this text), {@code serve.context} (so many words fit).
 */
final class DoubleReplies {

    private final String model;
    private final Properties behaviour;
    private final String prefix;

    DoubleReplies(String model, Properties behaviour, String prefix) {
        this.model = model;
        this.behaviour = behaviour;
        this.prefix = prefix;
    }

    String to(String method, String path, String body, Runnable die) throws IOException {
        return switch (method + " " + path) {
            case "GET /" -> ok(Map.of("message", "Hello from InstructLab! Visit us at https://instructlab.ai"));
            case "GET /v1/models" -> ok(Map.of("object", "list", "data", List.of(Map.of("id", listed()))));
            case "POST /extras/tokenize/count" ->
                ok(Map.of(
                        "count", words(Json.MAPPER.readTree(body).path("input").asText()).length));
            case "POST /v1/chat/completions" -> answer(Json.MAPPER.readTree(body), die);
            default -> reply("404 Not Found", "{\"detail\":\"Not Found\"}");
        };
    }

    static String reply(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String listed() {
        return behaviour.getProperty("serve.id", model);
    }

    private String answer(JsonNode request, Runnable die) {
        JsonNode messages = request.path("messages");
        String question = messages.path(messages.size() - 1).path("content").asText();
        if (isTrap("serve.dies", question)
                || behaviour.getProperty("serve.dies", "").equals("first")) {
            die.run();
        }
        if (isTrap("serve.hangs", question)) {
            hang();
        }
        int prompt = words(question).length;
        int context = Integer.parseInt(behaviour.getProperty("serve.context", "4096"));
        return prompt > context
                ? overflow(context, prompt)
                : answer(
                        words(prefix + question),
                        prompt,
                        request.path("max_tokens").asInt(4096));
    }

    private String answer(String[] words, int prompt, int most) {
        int length = Math.min(words.length, most);
        String text = String.join(" ", Arrays.copyOf(words, length));
        return ok(Map.of(
                "object",
                "chat.completion",
                "model",
                model,
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "message",
                        Map.of("role", "assistant", "content", text),
                        "finish_reason",
                        length < words.length ? "length" : "stop")),
                "usage",
                Map.of("prompt_tokens", prompt, "completion_tokens", length)));
    }

    private static String overflow(int context, int prompt) {
        String message = "This model's maximum context length is " + context + " tokens. However, you requested "
                + prompt + " tokens. Please reduce the length of the messages or completion.";
        return reply(
                "400 Bad Request",
                Json.line(Map.of("error", Map.of("message", message, "code", "context_length_exceeded"))));
    }

    private boolean isTrap(String key, String question) {
        return behaviour.containsKey(key) && question.contains(behaviour.getProperty(key));
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ok(Object body) {
        return reply("200 OK", Json.line(body));
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
