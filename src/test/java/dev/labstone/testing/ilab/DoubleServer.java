package dev.labstone.testing.ilab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the server of {@code ilab}: one connection at a time, and an exit code of 0 whatever happens.
 *
 * <p>Its traps: {@code serve.end} (ends before it serves), {@code serve.hang} (neither serves nor ends), {@code
 * serve.slow} (takes so many milliseconds to load), {@code
 * serve.busy} (503 for so many requests), {@code serve.stubborn} (does not end when asked to), {@code serve.flood} (so many
 * lines of output), {@code serve.says} (its last words), and those of {@link DoubleReplies}. With {@code serve.once}, the
 * name of a file, they are played by the first server only, which makes that file. Each server adds its process id to the
 * file {@code serve.pids}.
 */
final class DoubleServer implements IlabDouble.Part {

    private static final Pattern HOST_PORT = Pattern.compile("host_port:\\s*\\S*:(\\d+)");

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private Properties behaviour;
    private DoubleReplies replies;

    @Override
    public int run(IlabDouble.Call call, Properties given) throws Exception {
        notePid(given);
        behaviour = isPlayed(given) ? given : new Properties();
        String model = call.option("--model-path");
        if (!Files.exists(Path.of(call.directory()).resolve(model))) {
            System.out.println(
                    "ValueError: Failed to determine backend: Cannot determine which backend to use: The model"
                            + " file " + model
                            + " is not a GGUF format nor a directory containing huggingface safetensors files.");
            return 1;
        }
        replies = new DoubleReplies(model, behaviour, given.getProperty("serve.answer", "You said: "));
        busy.set(Integer.parseInt(behaviour.getProperty("serve.busy", "0")));
        return play(port(call));
    }

    private int play(int port) throws Exception {
        if (behaviour.containsKey("serve.end")) {
            say();
            return 0;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        if (behaviour.containsKey("serve.hang")) {
            new CountDownLatch(1).await();
        }
        Thread.sleep(Long.parseLong(behaviour.getProperty("serve.slow", "0")));
        System.out.println("INFO Starting server process, press CTRL+C to shutdown server...");
        try (ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"))) {
            serve(server);
        } catch (BindException taken) {
            System.out.println("ERROR:    [Errno 98] error while attempting to bind on address ('127.0.0.1', " + port
                    + "): address already in use");
        }
        return 0;
    }

    private void serve(ServerSocket server) throws IOException {
        while (true) {
            Socket socket = server.accept();
            open.add(socket);
            Thread thread = new Thread(() -> serve(socket));
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
            boolean turnedAway = open.size() >= 2 || busy.getAndDecrement() > 0;
            String reply = turnedAway
                    ? DoubleReplies.reply("503 Service Unavailable", "Service Unavailable")
                    : replies.to(head.split(" ")[0], head.split(" ")[1], body, this::die);
            socket.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // the caller closed
        } finally {
            open.remove(socket);
        }
    }

    private void die() {
        say();
        Runtime.getRuntime().halt(0);
    }

    /** The signal for it; the real one prints that, too. */
    private void end() {
        if (behaviour.containsKey("serve.stubborn")) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
        }
        System.out.println("Received termination signal 15, exiting...");
        Runtime.getRuntime().halt(0);
    }

    private void say() {
        String words = behaviour.getProperty("serve.says", "");
        System.out.println(words);
        for (int line = 0; line < Integer.parseInt(behaviour.getProperty("serve.flood", "0")); line++) {
            System.out.println("line " + line);
        }
        System.out.flush();
    }

    private static void notePid(Properties given) throws IOException {
        if (given.containsKey("serve.pids")) {
            String pid = ProcessHandle.current().pid() + "\n";
            Path file = Path.of(given.getProperty("serve.pids"));
            Files.writeString(file, pid, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static boolean isPlayed(Properties given) throws IOException {
        String once = given.getProperty("serve.once");
        if (once == null) {
            return true;
        }
        boolean first = !Files.exists(Path.of(once));
        Files.writeString(Path.of(once), "");
        return first;
    }

    private static int port(IlabDouble.Call call) throws IOException {
        if (call.option("--port") != null) {
            return Integer.parseInt(call.option("--port"));
        }
        Matcher found = HOST_PORT.matcher(Files.readString(Path.of(call.directory(), "config.yaml")));
        return found.find() ? Integer.parseInt(found.group(1)) : 8000;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static int length(String head) {
        Matcher found = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)").matcher(head);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
