package dev.labstone.privacy;

import dev.labstone.text.BoundedText;
import dev.labstone.text.PlainCharacters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Personal data or a secret in a text. What stands there is for comparisons only: whoever tells of it uses {@link #masked}.
 *
 * @param kind what it is
 * @param text what stands there
 * @param start where it begins in the text with {@linkplain PlainCharacters plain characters}
 */
public record Finding(Kind kind, String text, int start) {

    /** What is behind a secret's published beginning is never shown. */
    private static final int PREFIX = 4;

    /**
     * Returns what is found in a text, in order; nothing is found twice.
     *
     * @param answer the text
     * @param kinds what to look for
     * @throws dev.labstone.text.BoundedText.ExhaustedException if the text is too long to look at
     */
    public static List<Finding> in(String answer, Set<Kind> kinds) {
        String text = PlainCharacters.of(answer);
        BitSet taken = new BitSet();
        List<Finding> found = new ArrayList<>();
        for (Kind kind : Kind.PERSONAL.containsAll(kinds) ? Kind.PERSONAL : Kind.ALL) {
            for (MatchResult match :
                    kind.pattern().matcher(new BoundedText(text)).results().toList()) {
                int end = match.start() + kind.length(text.substring(match.start(), match.end()));
                if (end > match.start() && taken.get(match.start(), end).isEmpty()) {
                    taken.set(match.start(), end);
                    found.add(new Finding(kind, text.substring(match.start(), end), match.start()));
                }
            }
        }
        return found.stream()
                .filter(finding -> kinds.contains(finding.kind))
                .sorted(Comparator.comparing(Finding::start))
                .toList();
    }

    /** Returns a form in which equal data are equal, however they are grouped. */
    public static String canonical(String text) {
        String small = PlainCharacters.of(text).toLowerCase(Locale.ROOT).strip();
        String address =
                small.replaceAll(" ?[\\[(] ?at ?[\\])] ?", "@").replaceAll(" ?[\\[(] ?dot ?[\\])] ?|\\x{3002}", ".");
        return address.contains("@") || address.matches(".*[.:][0-9a-f]*[.:].*")
                ? address
                : address.replaceAll("[ ()./-]", "");
    }

    String canonical() {
        return canonical(text);
    }

    /** Returns what it is and where, but not the data. */
    public String masked() {
        return hint() + " at character " + (start + 1);
    }

    /** Returns what it is, but not the data: at most the first letter of an address, or what all keys of a provider begin with. */
    public String hint() {
        String begin = switch (kind) {
            case EMAIL -> " " + text.substring(0, text.offsetByCodePoints(0, 1)) + "…@…";
            case API_KEY -> " " + text.substring(0, PREFIX) + "…";
            default -> "";
        };
        return kind.words() + begin + " (" + text.length() + " characters)";
    }

    /** Returns {@link #hint}, so that no log tells the data. */
    @Override
    public String toString() {
        return hint();
    }
}
