package dev.labstone.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** What stands behind the scheme of a header: RFC 7617 puts a name, a colon and a password into Base64. */
final class Credentials {

    private static final int SHORTEST_TOKEN = 20;

    private Credentials() {}

    static boolean isOne(String header) {
        String value = header.substring(header.indexOf(' ') + 1);
        return header.toLowerCase(Locale.ROOT).startsWith("basic") ? isPair(value) : value.length() >= SHORTEST_TOKEN;
    }

    private static boolean isPair(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).indexOf(':') > 0;
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }
}
