package dev.labstone.report.page;

import dev.labstone.files.Json;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON that can stand inside a {@code <script>} element: nothing in it ends the element, or is no character at all. */
final class ScriptJson {

    /** What can begin a tag or a comment, the line ends of old scripts, and halves of characters, which UTF-8 cannot hold. */
    private static final Pattern RISKY = Pattern.compile(
            "[<\\u2028\\u2029]|[\\ud800-\\udbff](?![\\udc00-\\udfff])" + "|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private ScriptJson() {}

    /** Returns how many bytes a text takes in UTF-8. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns the JSON of a value on one line. */
    static String of(Object value) {
        return RISKY.matcher(Json.line(value))
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("\\u%04x", (int) found.group().charAt(0))));
    }
}
