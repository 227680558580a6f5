package dev.labstone.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A server on this machine that speaks OpenAI's protocol and answers as it is told. It remembers what it was asked. */
public final class ModelServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final String model;
    private final BiFunction<String, Integer, String> answers;

    private ModelServer(String model, BiFunction<String, Integer, String> answers) throws IOException {
        this.model = model;
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> reply(exchange, Map.of("data", List.of(Map.of("id", model)))));
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    /**
     * Starts a server.
     *
     * @param model the name of its model
     * @param answers gives the answer to a user's turn
     */
    public static ModelServer start(String model, UnaryOperator<String> answers) {
        return start(model, (user, seed) -> answers.apply(user));
    }

    /**
     * Starts a server whose answers are drawn.
     *
     * @param model the name of its model
     * @param answers gives the answer to a user's turn and a seed
     */
    public static ModelServer start(String model, BiFunction<String, Integer, String> answers) {
        try {
            return new ModelServer(model, answers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns its address, up to {@code /v1}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Returns how a lineup binds it. */
    public String binding() {
        return "{ openai: \"" + url() + "\", model: " + model + ", kind: llama-cpp }";
    }

    /** Returns the users' turns it was asked, in their order. */
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void complete(HttpExchange exchange) throws IOException {
        JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        JsonNode messages = body.path("messages");
        String user = messages.get(messages.size() - 1).path("content").asText();
        asked.add(user);
        Map<String, Object> message = Map.of(
                "role",
                "assistant",
                "content",
                answers.apply(user, body.path("seed").asInt()));
        reply(exchange, Map.of("choices", List.of(Map.of("message", message, "finish_reason", "stop"))));
    }

    private static void reply(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = Json.line(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
