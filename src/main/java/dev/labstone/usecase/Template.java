package dev.labstone.usecase;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with {@code {{placeholders}}}. A backslash before the braces keeps them: {@code \{{note}}} stays {@code
 * {{note}}}. What is filled in is never looked at again, so a value may contain braces.
 *
 * @param text the text
 */
public record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("(\\\\?)\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}}");

    /** Returns the names of the placeholders, in the order in which they first stand in the text. */
    public Set<String> names() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(match -> match.group(1).isEmpty())
                .map(match -> match.group(2))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Fills in the placeholders.
     *
     * @param values gives the value of a name
     * @return the text; a name without a value stays as it stands
     */
    public String render(UnaryOperator<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match, values)));
    }

    private static String replacement(MatchResult match, UnaryOperator<String> values) {
        if (!match.group(1).isEmpty()) {
            return match.group().substring(1);
        }
        String value = values.apply(match.group(2));
        return value == null ? match.group() : value;
    }
}
