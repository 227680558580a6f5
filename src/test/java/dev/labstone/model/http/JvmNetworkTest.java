package dev.labstone.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.labstone.testing.AskMain;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Jvm;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proxies, certificates of one's own and client certificates are the JVM's business: its standard settings count. */
class JvmNetworkTest {

    private static final String PASSWORD = "changeit";
    private static final String REPLY = """
            {"data":[{"id":"m"}],"choices":[{"message":{"content":"Hello over TLS."},"finish_reason":"stop"}]}""";

    @TempDir
    Path folder;

    private HttpsServer server;

    @BeforeEach
    void makeKeys() throws IOException, InterruptedException {
        key("server", "127.0.0.1");
        key("client", "client");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_certificate_of_ones_own_is_trusted_when_the_trust_store_of_the_jvm_has_it() throws Exception {
        start(false);
        assertThat(ask()).contains("UNREACHABLE", "does this Java trust its certificate?");
        assertThat(ask(trust())).contains("Hello over TLS.");
    }

    @Test
    void a_client_certificate_is_shown_when_the_key_store_of_the_jvm_has_one() throws Exception {
        start(true);
        assertThat(ask(trust())).contains("NoAnswer").doesNotContain("Hello");
        assertThat(ask(with(
                        trust(),
                        "-Djavax.net.ssl.keyStore=" + store("client"),
                        "-Djavax.net.ssl.keyStorePassword=" + PASSWORD)))
                .contains("Hello over TLS.");
    }

    @Test
    void a_proxy_that_the_jvm_names_is_gone_through() throws Exception {
        start(false);
        try (ServerSocket proxy = new ServerSocket(0)) {
            List<String> connects = java.util.Collections.synchronizedList(new ArrayList<>());
            Thread forwarder = new Thread(() -> forward(proxy, connects));
            forwarder.setDaemon(true);
            forwarder.start();
            String answer = ask(with(
                    trust(),
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + proxy.getLocalPort(),
                    "-Dhttp.nonProxyHosts="));
            assertThat(answer).contains("Hello over TLS.");
            assertThat(connects).isNotEmpty().allMatch(line -> line.startsWith("CONNECT 127.0.0.1:"));
        }
    }

    private void start(boolean wantsClient) throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(wantsClient);
                parameters.setSSLParameters(ssl);
            }
        });
        server.createContext("/", JvmNetworkTest::reply);
        server.start();
        new CasesFolder(folder.resolve("cases"))
                .withLineup("base: { openai: 'https://127.0.0.1:"
                        + server.getAddress().getPort() + "/v1', model: m, attempts: 1 }");
    }

    private SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load("server"), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(load("client"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
    }

    private static void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = REPLY.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Makes a key pair with a certificate that it has signed itself, and a store that trusts it. */
    private void key(String name, String host) throws IOException, InterruptedException {
        String san = host.equals("client") ? "dns:client" : "ip:" + host;
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=" + san,
                "-keystore",
                store(name).toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        Path certificate = folder.resolve(name + ".pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-file",
                certificate.toString(),
                "-keystore",
                store(name).toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "trusted",
                "-file",
                certificate.toString(),
                "-keystore",
                store(name + "-trusted").toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        if (name.equals("client")) {
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    "trusted",
                    "-file",
                    certificate.toString(),
                    "-keystore",
                    store("client").toString(),
                    "-storepass",
                    PASSWORD);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + store("server-trusted"),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private String ask(String... options) throws InterruptedException {
        return ask(List.of(options));
    }

    private String ask(List<String> options) throws InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = Jvm.start(
                AskMain.class,
                options,
                Map.of(),
                output,
                folder.resolve("cases").toString());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Jvm.read(output);
    }

    private static void forward(ServerSocket proxy, List<String> connects) {
        try {
            while (!proxy.isClosed()) {
                Socket client = proxy.accept();
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) client.getInputStream().read());
                }
                connects.add(head.substring(0, head.indexOf("\r\n")));
                Socket target =
                        new Socket("127.0.0.1", Integer.parseInt(head.toString().split("[: ]")[2]));
                client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                pump(client, target);
                pump(target, client);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void pump(Socket from, Socket to) {
        Thread thread = new Thread(() -> {
            try (InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            } catch (IOException closed) {
                // the connection is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
