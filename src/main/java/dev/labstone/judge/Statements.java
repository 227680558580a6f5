package dev.labstone.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the verdicts in a reply: JSON objects with a {@code verdict}, and lines that begin with the word. Without either the
 * last mention in running text counts. What stands inside of a JSON text is never a statement of its own.
 */
final class Statements {

    private static final String VERDICT = "verdict";
    private static final String REASON = "reason";

    /** All the rest of the line: a verdict that is taken back behind a comma is none. */
    private static final String VALUE = VERDICT + "[\\s\"'`*_]*[:=：][\\s\"'`*_]*(?=([^\\n]{1,200}))";

    private static final Pattern LINE = Pattern.compile("(?im)^[^\\p{L}\\p{N}\\n]*" + VALUE);

    /** A verdict under a condition is none, so a mention begins a sentence, or draws a conclusion. */
    private static final Pattern MENTION =
            Pattern.compile("(?i)(?:^|[.!?;:\\n]|\\b(?:so|thus|therefore|hence|conclusion|finally|overall),?)\\s*"
                    + "(?:(?:the|my|final|overall)\\s+){0,3}" + VALUE);

    private Statements() {}

    /** Returns the statements that count, in their order; if they differ, the reply contradicts itself. */
    static List<Statement> in(JsonObjects objects) {
        List<Statement> lines = in(objects.prose(), LINE);
        List<Statement> all = Stream.concat(
                        objects.found().stream().flatMap(object -> in(object.value(), object.source())), lines.stream())
                .toList();
        return all.isEmpty() ? lastMention(objects.prose()) : all;
    }

    /** Returns every verdict in the objects, under whatever key that speaks of one and however deep it stands. */
    static Stream<String> everywhere(JsonObjects objects) {
        return objects.found().stream()
                .flatMap(object -> everywhere(object.value()))
                .map(value -> value.isValueNode() ? value.asText() : "");
    }

    private static Stream<JsonNode> everywhere(JsonNode node) {
        Stream<JsonNode> here = node.properties().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).contains(VERDICT))
                .map(Map.Entry::getValue);
        return Stream.concat(here, node.valueStream().flatMap(Statements::everywhere));
    }

    /** Returns what follows the last line that gives a verdict, or else the last object, or else the last mention. */
    static String after(JsonObjects objects) {
        String prose = objects.prose();
        int line = end(prose, LINE);
        if (line >= 0) {
            return prose.substring(line);
        }
        return objects.found().isEmpty() ? prose.substring(Math.max(0, end(prose, MENTION))) : objects.tail();
    }

    private static int end(String prose, Pattern pattern) {
        return pattern.matcher(prose)
                .results()
                .mapToInt(match -> match.end(1))
                .max()
                .orElse(-1);
    }

    /** Keys are taken whatever their case, so that none of two that contradict each other is overlooked. */
    private static Stream<Statement> in(JsonNode object, String source) {
        return values(object, VERDICT)
                .map(verdict -> new Statement(
                        verdict.isNumber() ? verdict.asText() : text(verdict),
                        values(object, REASON).map(Statements::text).findFirst().orElse(""),
                        source));
    }

    private static Stream<JsonNode> values(JsonNode object, String key) {
        return object.properties().stream()
                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(key))
                .map(Map.Entry::getValue);
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : "";
    }

    /** The reason is what stands before the first of them. */
    private static List<Statement> in(String prose, Pattern pattern) {
        List<Statement> statements = new ArrayList<>();
        Matcher matcher = pattern.matcher(prose);
        String before = "";
        while (matcher.find()) {
            before = statements.isEmpty() ? prose.substring(0, matcher.start()) : before;
            statements.add(new Statement(matcher.group(1), before, VERDICT + matcher.group(1)));
        }
        return statements;
    }

    /** Running text thinks on its way, so all of it before its last verdict is the reason for that. */
    private static List<Statement> lastMention(String prose) {
        return MENTION
                .matcher(prose)
                .results()
                .reduce((earlier, later) -> later)
                .map(last -> new Statement(last.group(1), prose.substring(0, last.start()), VERDICT + last.group(1)))
                .stream()
                .toList();
    }
}
