package dev.labstone.check.safety;

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
 * Personal data in a text.
 *
 * @param kind what it is
 * @param text what stands there
 * @param start where it begins
 */
record Finding(Kind kind, String text, int start) {

    /** Returns what is found in a text, in order; nothing is found twice. */
    static List<Finding> in(String answer, Set<Kind> kinds) {
        String text = PlainCharacters.of(answer);
        BitSet taken = new BitSet();
        List<Finding> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
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
    static String canonical(String text) {
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
    String masked() {
        String start = kind == Kind.EMAIL ? " " + text.substring(0, text.offsetByCodePoints(0, 1)) + "…@…" : "";
        return kind.words() + start + " (" + text.length() + " characters) at character " + (this.start + 1);
    }
}
