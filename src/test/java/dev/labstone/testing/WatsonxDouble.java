package dev.labstone.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * watsonx.ai, its IAM and a cluster's login on this machine, from the published API: it refuses what that does not have,
 * unknown fields above all, and tokens that it did not give or that have expired.
 */
public final class WatsonxDouble implements AutoCloseable {

    /** The key, or password, that is let in. */
    public static final String KEY = "canary-key-5b1d";

    /** The user of the cluster. */
    public static final String USER = "admin";

    /** The project that exists. */
    public static final String PROJECT = "12345678-90ab-cdef-1234-567890abcdef";

    private static final String GRANT = "urn:ibm:params:oauth:grant-type:apikey";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final WatsonxModels models = new WatsonxModels();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final UnaryOperator<String> answers;
    private volatile long tokenSeconds = 3600;
    private volatile Duration delay = Duration.ZERO;

    private record Fault(int status, String body, Map<String, String> headers) {}

    private WatsonxDouble(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts a service whose models answer so: a function of the whole input, or of the last message. */
    public static WatsonxDouble start(UnaryOperator<String> answers) {
        try {
            return new WatsonxDouble(answers);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds a model; functions are {@code text_generation} and {@code text_chat}. Returns its entry, to be changed. */
    public ObjectNode offers(String id, String... functions) {
        return models.add(id, functions);
    }

    /** Adds a state of a model's life. */
    public static ObjectNode lives(ObjectNode model, String state, String start, String... successors) {
        ObjectNode added = ((com.fasterxml.jackson.databind.node.ArrayNode) model.get("lifecycle")).addObject();
        added.put("id", state).put("start_date", start);
        Arrays.stream(successors).forEach(added.putArray("alternative_model_ids")::add);
        return model;
    }

    /** Has the next question fail so; headers are names and values in turn. */
    public synchronized WatsonxDouble fails(int status, String body, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        faults.add(new Fault(status, body, all));
        return this;
    }

    /** Sets how many seconds new tokens last, as they say. */
    public void tokensLast(long seconds) {
        tokenSeconds = seconds;
    }

    /** Takes no token that was given so far. */
    public void expireTokens() {
        tokens.clear();
    }

    /** Sets how long each answer takes from now on. */
    public void takes(Duration time) {
        delay = time;
    }

    /** Returns the address, for {@code url:} as well as for {@code iam:}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the bodies of the questions that were taken. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    /** Returns the paths that were asked, with their queries. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /** Returns how often somebody logged in. */
    public int logins() {
        return logins.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            paths.add(exchange.getRequestURI().toString());
            if (path.equals("/identity/token")) {
                logInToCloud(exchange, form(body));
            } else if (path.equals("/icp4d-api/v1/authorize")) {
                logInToCluster(exchange, Json.MAPPER.readTree(body));
            } else {
                serveKnown(exchange, path, body);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void logInToCloud(HttpExchange exchange, Map<String, String> form) throws IOException {
        logins.incrementAndGet();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!form.keySet().equals(Set.of("grant_type", "apikey"))
                || !GRANT.equals(form.get("grant_type"))
                || !type.startsWith("application/x-www-form-urlencoded")
                || !KEY.equals(form.get("apikey"))) {
            reply(exchange, 400, """
                    {"errorCode":"BXNIM0415E","errorMessage":"Provided API key could not be found.",\
                    "context":{"requestId":"r-1"}}""");
            return;
        }
        ObjectNode token = Json.MAPPER.createObjectNode().put("access_token", newToken());
        reply(
                exchange,
                200,
                token.put("token_type", "Bearer")
                        .put("expires_in", tokenSeconds)
                        .toString());
    }

    private void logInToCluster(HttpExchange exchange, JsonNode login) throws IOException {
        logins.incrementAndGet();
        String secret = login.path("password").asText(login.path("api_key").asText());
        if (login.size() != 2 || !login.path("username").asText().equals(USER) || !secret.equals(KEY)) {
            reply(exchange, 401, "{\"_statusCode_\":401,\"message\":\"Invalid credentials\"}");
            return;
        }
        reply(exchange, 200, "{\"_messageCode_\":\"200\",\"message\":\"Success\",\"token\":\"" + newToken() + "\"}");
    }

    private String newToken() {
        String token = "canary-token-" + logins.get() + "-" + System.nanoTime();
        tokens.add(token);
        return token;
    }

    private void serveKnown(HttpExchange exchange, String path, String body) throws IOException, InterruptedException {
        Map<String, String> query = form(String.valueOf(exchange.getRequestURI().getQuery()));
        if (!query.getOrDefault("version", "").matches("\\d{4}-\\d\\d-\\d\\d")) {
            refuse(exchange, 400, "invalid_request_entity", "the query parameter version is required");
        } else if (!isLetIn(exchange)) {
            refuse(
                    exchange,
                    401,
                    "authentication_token_expired",
                    "Failed to authenticate the request due to an expired token");
        } else if (path.equals("/ml/v1/foundation_model_specs")) {
            reply(exchange, 200, models.page(query).toString());
        } else if (path.matches("/ml/v1(/deployments/[^/]+)?/text/(generation|chat)")) {
            answer(exchange, path, body);
        } else {
            reply(exchange, 404, "<html><body>404 page not found</body></html>");
        }
    }

    private boolean isLetIn(HttpExchange exchange) {
        String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String zen = Base64.getEncoder().encodeToString((USER + ":" + KEY).getBytes(StandardCharsets.UTF_8));
        return shown.equals("ZenApiKey " + zen) || tokens.stream().anyMatch(token -> shown.equals("Bearer " + token));
    }

    private void answer(HttpExchange exchange, String path, String body) throws IOException, InterruptedException {
        Fault fault = nextFault();
        if (fault != null) {
            fault.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            reply(exchange, fault.status(), fault.body());
            return;
        }
        JsonNode request = Json.MAPPER.readTree(body);
        boolean chat = path.endsWith("/chat");
        String problem = problem(request, chat, path.contains("/deployments/"));
        if (!problem.isEmpty()) {
            refuse(exchange, 400, "json_validation_error", problem);
        } else if (!path.contains("/deployments/") && !offers(exchange, request, chat)) {
            return;
        } else {
            Thread.sleep(delay.toMillis());
            asked.add(request);
            reply(exchange, 200, chat ? chatReply(request) : generated(request));
        }
    }

    private synchronized Fault nextFault() {
        return faults.poll();
    }

    private static String problem(JsonNode request, boolean chat, boolean deployment) {
        ObjectNode schema = schema(chat ? "text-chat" : "text-generation");
        if (deployment) {
            ObjectNode fields = (ObjectNode) schema.get("properties");
            fields.remove(List.of("model_id", "project_id", "space_id"));
            schema.remove(List.of("oneOf", "required"));
        }
        JsonSchema strict =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        return strict.validate(request).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.joining("; "));
    }

    private boolean offers(HttpExchange exchange, JsonNode request, boolean chat) throws IOException {
        String id = request.path("model_id").asText();
        ObjectNode model = models.find(id);
        String function = chat ? "text_chat" : "text_generation";
        if (model == null) {
            refuse(exchange, 404, "model_not_supported", "Model '" + id + "' is not supported");
            return false;
        }
        if (!model.path("functions").toString().contains("\"" + function + "\"")) {
            String message = "Model '" + id + "' does not support function 'function_" + function + "'";
            refuse(exchange, 400, "model_no_support_for_function", message);
            return false;
        }
        return true;
    }

    private String generated(JsonNode request) {
        ObjectNode reply = Json.MAPPER
                .createObjectNode()
                .put("model_id", request.path("model_id").asText());
        reply.put("model_version", "2.1.0").put("created_at", "2026-11-24T00:00:00.000Z");
        ObjectNode result = reply.putArray("results").addObject();
        result.put("generated_text", answers.apply(request.path("input").asText()));
        result.put("generated_token_count", 3).put("input_token_count", 12).put("stop_reason", "eos_token");
        reply.putObject("system")
                .putArray("warnings")
                .addObject()
                .put("id", "api_legacy")
                .put("message", "This API is legacy. Please consider using '/ml/v1/text/chat' instead.");
        return reply.toString();
    }

    private String chatReply(JsonNode request) {
        JsonNode messages = request.path("messages");
        String last = messages.get(messages.size() - 1).path("content").asText();
        ObjectNode reply = Json.MAPPER.createObjectNode().put("id", "chat-1");
        ObjectNode choice =
                reply.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", answers.apply(last));
        reply.putObject("usage")
                .put("prompt_tokens", 12)
                .put("completion_tokens", 3)
                .put("total_tokens", 15);
        return reply.toString();
    }

    private static ObjectNode schema(String name) {
        try (InputStream in = WatsonxDouble.class.getResourceAsStream("/watsonx/" + name + ".schema.json")) {
            return (ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void refuse(HttpExchange exchange, int status, String code, String message) throws IOException {
        ObjectNode reply = Json.MAPPER.createObjectNode();
        reply.putArray("errors").addObject().put("code", code).put("message", message);
        reply(
                exchange,
                status,
                reply.put("trace", "trace-1").put("status_code", status).toString());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
