package dev.labstone.check.wording;

import dev.labstone.text.Denial;
import dev.labstone.text.Normalisation;
import dev.labstone.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels an answer may name, found as whole words; of labels inside of each other the longest counts. */
final class Labels {

    private static final Set<Normalisation> IGNORED = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));

    /** What turns the next words around: "not positive" does not name the label positive; "Not bad. Positive" does. */
    private static final Pattern NEGATION = Pattern.compile("(?:(?!\\b" + Denial.SAYING + "\\b)(?:" + Denial.CUE
            + "|\\b(?:no|without)\\b)" + Denial.BRIDGE + "(?: (?!but\\b)\\w+){0,2}[ -]|\\bnon-)$");

    /** What takes a label back behind it: "neutral is wrong", "neutral? No." */
    private static final Pattern DENIED_BEHIND =
            Pattern.compile("(?:(?: label)? " + Denial.PREDICATE + "|" + Denial.WITHDRAWAL + ")");

    private static final int MOST_BEFORE = 80;

    private final List<String> normalised;
    private final Pattern pattern;

    /** Creates labels; none of them is blank without what is ignored, and no two are the same then. */
    Labels(List<String> labels) {
        this.normalised = labels.stream().map(Labels::normalise).toList();
        String any = normalised.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", Denial.SAYING + "|", ""));
        this.pattern = Pattern.compile("(?<!" + Words.CHARACTER + ")(?:" + any + ")(?!" + Words.CHARACTER + ")");
    }

    static String normalise(String label) {
        return Normalisation.apply(IGNORED, label);
    }

    /** Returns the labels a text names, and those it denies, as in "not positive"; each once, in their order. */
    Found in(String answer) {
        String text = normalise(answer);
        Found found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (normalised.contains(matcher.group())) {
                boolean denied = isDeniedBefore(text, matcher.start()) || isDeniedBehind(text, matcher.end());
                (denied ? found.denied : found.named).add(matcher.group());
            }
        }
        return found;
    }

    private static boolean isDeniedBefore(String text, int start) {
        return NEGATION.matcher(text.substring(Math.max(0, start - MOST_BEFORE), start))
                .find();
    }

    /** Where "no" or "wrong" is a label itself, it is an answer and takes nothing back. */
    private boolean isDeniedBehind(String text, int end) {
        Matcher behind = DENIED_BEHIND.matcher(text).region(end, text.length());
        return behind.useTransparentBounds(true).lookingAt() && !normalised.contains(behind.group("withdrawal"));
    }

    /** Returns those that stand twice among the labels, as they look without what is ignored. */
    List<String> doubles() {
        List<String> seen = new ArrayList<>();
        return normalised.stream()
                .filter(label -> {
                    boolean again = seen.contains(label);
                    seen.add(label);
                    return again;
                })
                .toList();
    }

    /**
     * What became of the labels in a text.
     *
     * @param named those it names
     * @param denied those it denies
     */
    record Found(Set<String> named, Set<String> denied) {}
}
