package dev.labstone.usecase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with {@code {{placeholders}}}. A backslash before the braces keeps them: {@code \{{note}}} stays {@code
 * {{note}}}. What is filled in is never looked at again, so a value may contain braces.
 *
 * @param text the text
 */
public record Template(String text) {

    private static final Pattern BRACES = Pattern.compile("(\\\\?)\\{\\{([^{}]*)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Returns the names of the placeholders, in the order in which they first stand in the text. */
    public Set<String> names() {
        return unescaped()
                .map(Template::name)
                .filter(Template::isName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns what stands in double braces but is no placeholder, because its name is none: {@code {{reason-code}}}. */
    public List<String> malformed() {
        return unescaped()
                .filter(match -> !isName(name(match)))
                .map(MatchResult::group)
                .toList();
    }

    /**
     * Fills in the placeholders.
     *
     * @param values gives the value of a name
     * @return the text; a name without a value stays as it stands
     */
    public String render(UnaryOperator<String> values) {
        return BRACES.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement(match, values)));
    }

    private static String replacement(MatchResult match, UnaryOperator<String> values) {
        if (!match.group(1).isEmpty()) {
            return match.group().substring(1);
        }
        String value = isName(name(match)) ? values.apply(name(match)) : null;
        return value == null ? match.group() : value;
    }

    private Stream<MatchResult> unescaped() {
        return BRACES.matcher(text).results().filter(match -> match.group(1).isEmpty());
    }

    private static String name(MatchResult match) {
        return match.group(2).strip();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
