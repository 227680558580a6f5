package dev.labstone.model.openai;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that answers 503 as soon as a second connection is open, even an idle one, as uvicorn does with a concurrency
 * limit of 2. Like the real one it keeps a connection open after a reply and does not say that it will close it.
 */
final class OneConnectionServer implements AutoCloseable {

    private static final String MODELS = "{\"data\":[{\"id\":\"/home/anna/models/test-model.gguf\"}]}";
    private static final String REPLY = "{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}";

    final List<Integer> statuses = new CopyOnWriteArrayList<>();
    final List<String> connectionHeaders = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;

    OneConnectionServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String path = line.split(" ")[1];
                skipRest(in);
                boolean busy = open.size() >= 2;
                statuses.add(busy ? 503 : 200);
                String body = path.endsWith("/models") ? MODELS : REPLY;
                String reply = busy ? reply("503 Service Unavailable", "Service Unavailable") : reply("200 OK", body);
                socket.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // the client closed
        } finally {
            open.remove(socket);
        }
    }

    private void skipRest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
            if (line.startsWith("Connection: ")) {
                connectionHeaders.add(line.substring(12));
            }
        }
        in.skip(length);
    }

    private static String reply(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "one-connection-server");
        thread.setDaemon(true);
        thread.start();
    }
}
