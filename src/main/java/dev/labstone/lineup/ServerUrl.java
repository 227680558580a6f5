package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the address of a server. What could be a secret in a wrong one is masked in the message. */
final class ServerUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;

    private ServerUrl() {}

    static Optional<URI> read(String key, FieldReader fields, Problems problems) {
        Optional<String> text = fields.optionalText(key);
        Optional<URI> url = text.flatMap(ServerUrl::parse);
        if (text.isPresent() && url.isEmpty()) {
            problems.add(
                    fields.placeOf(key),
                    "not the address of a server",
                    Describe.text(mask(text.get())),
                    "http://HOST:PORT/v1 or https://HOST/v1, without user, key or \"?\"");
        }
        return url;
    }

    /** Returns scheme, host and port, which tell servers apart. */
    static String origin(URI url) {
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** Returns whether it is on this machine. */
    static boolean isLoopback(URI url) {
        return LOOPBACK.contains(url.getHost());
    }

    /** Returns whether what is sent there leaves this machine without encryption. */
    static boolean isOpen(URI url) {
        return "http".equals(url.getScheme()) && !isLoopback(url);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(ServerUrl::isServer);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isServer(URI url) {
        boolean web = List.of("http", "https").contains(String.valueOf(url.getScheme()));
        boolean bare = url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
        return web && bare && url.getHost() != null && url.getPort() <= LAST_PORT;
    }

    private static String mask(String text) {
        return text.replaceFirst("//.*@", "//***@").replaceFirst("[?#].*", "?***");
    }
}
