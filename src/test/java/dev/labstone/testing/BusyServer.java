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

/**
 * A server on this machine that turns away what is more than it bears at once, and keeps a record of how many requests were
 * on their way. It lists the models it is given.
 */
public final class BusyServer implements AutoCloseable {

    /** Is told of a question that the server has taken, before it answers. */
    @FunctionalInterface
    public interface Doorman {

        /** Returns as soon as the server may answer. */
        void hold(String model, String user) throws InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> models;
    private int bears;
    private final String retryAfter;
    private final Doorman doorman;
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private int inFlight;
    private int mostInFlight;
    private int refused;

    /**
     * Starts a server.
     *
     * @param bears how many questions it takes at once
     * @param retryAfter the header of its refusals; empty = none
     */
    public BusyServer(int bears, String retryAfter, Doorman doorman, String... models) {
        this.bears = bears;
        this.retryAfter = retryAfter;
        this.doorman = doorman;
        this.models = List.of(models);
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.setExecutor(threads);
        server.createContext("/v1/models", exchange -> reply(exchange, 200, list()));
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    /** Returns its address, up to {@code /v1}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Returns how a lineup binds it: as a server that needs no laptop for itself. */
    public String binding(String model, int concurrency) {
        return "{ openai: \"" + url() + "\", model: " + model + ", kind: vllm, concurrency: " + concurrency + " }";
    }

    /** From now on takes so many questions at once, and counts anew how many were on their way. */
    public synchronized void bear(int most) {
        bears = most;
        mostInFlight = 0;
    }

    /** Returns the most questions that were on their way at once, those turned away included. */
    public synchronized int mostInFlight() {
        return mostInFlight;
    }

    /** Returns how many questions are on their way. */
    public synchronized int inFlight() {
        return inFlight;
    }

    /** Returns how many questions were turned away. */
    public synchronized int refused() {
        return refused;
    }

    /** Returns model and user's turn of each question that was taken, in the order in which they came. */
    public List<String> answered() {
        synchronized (answered) {
            return List.copyOf(answered);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void complete(HttpExchange exchange) throws IOException {
        boolean taken = begin();
        JsonNode body = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        JsonNode messages = body.path("messages");
        String user = messages.get(messages.size() - 1).path("content").asText();
        if (!taken) {
            refuse(exchange);
            return;
        }
        answered.add(body.path("model").asText() + " " + user);
        try {
            doorman.hold(body.path("model").asText(), user);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        end(false);
        Map<String, Object> message = Map.of("role", "assistant", "content", "Answer to " + user);
        reply(exchange, 200, Map.of("choices", List.of(Map.of("message", message, "finish_reason", "stop"))));
    }

    private void refuse(HttpExchange exchange) throws IOException {
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
        }
        end(true);
        reply(exchange, 429, Map.of("error", Map.of("message", "too many requests")));
    }

    private synchronized boolean begin() {
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
        return inFlight <= bears;
    }

    private synchronized void end(boolean wasRefused) {
        inFlight--;
        refused += wasRefused ? 1 : 0;
    }

    private Map<String, Object> list() {
        return Map.of("data", models.stream().map(id -> Map.of("id", id)).toList());
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = Json.line(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
