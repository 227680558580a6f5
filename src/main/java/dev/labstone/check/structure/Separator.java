package dev.labstone.check.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What stands between the items of a list. */
enum Separator {
    /** Line ends if there are several lines, or one that begins with a bullet or number; else commas. */
    AUTO("[\\n\\r]++"),
    /** Line ends; bullets and numbers before the items go. */
    LINE("[\\n\\r]++"),
    /** Commas, also Chinese, Japanese and Arabic ones. */
    COMMA("[,\u3001\uFF0C\uFF64\u060C]"),
    /** Semicolons, also full-width and Arabic ones. */
    SEMICOLON("[;\uFF1B\u061B]");

    /** A number needs a point or bracket, and all of them white space behind, so that -5 and 1.5 stay. */
    private static final Pattern MARK = Pattern.compile(
            "\\A[\\s\\p{Z}]*+(?:[-*+\u2022\u2023\u25E6\u2043\u00B7\u25AA\u25CF\u2013]|\\(?\\p{Nd}{1,3}[.)])[\\s\\p{Z}]++");

    private final Pattern pattern;

    Separator(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the items of a text, without empty ones. */
    List<String> split(String text) {
        if (this == AUTO) {
            List<String> lines = LINE.parts(text);
            boolean commas = lines.size() == 1 && !MARK.matcher(lines.get(0)).lookingAt();
            return (commas ? COMMA : LINE).split(text);
        }
        return this == LINE
                ? parts(text).stream()
                        .map(line -> MARK.matcher(line).replaceFirst(""))
                        .filter(Predicate.not(String::isBlank))
                        .toList()
                : parts(text);
    }

    private List<String> parts(String text) {
        return pattern.splitAsStream(text)
                .filter(Predicate.not(String::isBlank))
                .toList();
    }
}
