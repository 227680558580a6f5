package dev.labstone.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A model server on this machine that says what a test tells it to, and remembers what it was asked. */
final class FakeServer implements AutoCloseable {

    /** It warns of every client that hangs up, which is what many tests are about. */
    private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Script models = new Script(models("test-model"));
    private final Script replies = new Script(answer("Hello."));

    FakeServer() {
        LOGGER.setLevel(Level.OFF);
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Scripts());
        try {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    /** Sets what is replied to the next requests for the list of models; the last reply is repeated. */
    FakeServer lists(MockResponse... next) {
        models.set(next);
        return this;
    }

    /** Sets what is replied to the next questions; the last reply is repeated. */
    FakeServer replies(MockResponse... next) {
        replies.set(next);
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/v1");
    }

    String where() {
        return "127.0.0.1:" + server.getPort();
    }

    List<RecordedRequest> questions() {
        return replies.asked;
    }

    List<RecordedRequest> modelRequests() {
        return models.asked;
    }

    @Override
    public void close() {
        server.close();
    }

    static MockResponse answer(String text) {
        return chat(message -> message.put("content", text), "stop");
    }

    static MockResponse chat(java.util.function.Consumer<ObjectNode> content, String finish) {
        ObjectNode reply = Json.MAPPER.createObjectNode();
        ObjectNode choice = reply.putArray("choices").addObject();
        content.accept(choice.putObject("message").put("role", "assistant"));
        choice.put("finish_reason", finish);
        reply.putObject("usage").put("prompt_tokens", 12).put("completion_tokens", 3);
        return json(reply);
    }

    static MockResponse models(String... ids) {
        ObjectNode reply = Json.MAPPER.createObjectNode().put("object", "list");
        ArrayNode data = reply.putArray("data");
        List.of(ids).forEach(id -> data.addObject().put("id", id).put("object", "model"));
        return json(reply);
    }

    static MockResponse json(JsonNode body) {
        return ok(body.toString());
    }

    static MockResponse ok(String body) {
        return status(200, body);
    }

    static MockResponse status(int code, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(code).body(body);
        List.of(headers).forEach(response::addHeader);
        return response.build();
    }

    private final class Scripts extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return (request.getTarget().equals("/v1/models") ? models : replies).next(request);
        }
    }

    /** Replies in their order, the last one for ever. */
    private static final class Script {
        private final Deque<MockResponse> next = new ArrayDeque<>();
        private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();

        Script(MockResponse always) {
            next.add(always);
        }

        synchronized void set(MockResponse... replies) {
            next.clear();
            next.addAll(List.of(replies));
        }

        synchronized MockResponse next(RecordedRequest request) {
            asked.add(request);
            return next.size() > 1 ? next.remove() : next.element();
        }
    }

    /** Without TCP_NODELAY each reply would take 40 ms more. */
    private static final class PromptSockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
