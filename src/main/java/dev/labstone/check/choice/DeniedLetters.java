package dev.labstone.check.choice;

import dev.labstone.text.Denial;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the letters of a menu that an answer denies. */
final class DeniedLetters {

    private static final String NOT =
            "(?:" + Denial.CUE + "|(?i:(?<!at )\\b(?:least|worst)\\b))" + Denial.BRIDGE + "[\\s:(\"'*\\[_]{1,5}";
    private static final String BETWEEN = "[)\\]*_\"']{0,4}(?:,? (?i:and|or|nor) |, ?)[(\\[*_\"']{0,4}";
    private static final Pattern BEFORE = Pattern.compile(NOT + Letters.L);
    private static final Pattern LIST = Pattern.compile(
            "[)\\]*_\"']{0,4}(?:, ?[(\\[*_\"']{0,4}[A-Z][)\\]*_\"']{0,4}){0,25},? (?i:or|nor|and) [(\\[*_\"']{0,4}[A-Z]\\b");
    private static final Pattern BEHIND = Pattern.compile("(?:" + Letters.L
            + "|(?<!" + Letters.WORD + ")([A-Z])(?=[).:\\]*])|(?<=[(\\[])([a-z])(?=[)\\]]))"
            + "(?:[).:\\]*_\"']{1,4}(?:(?!\\b(?:because|since|as|while|but|and|whereas)\\b|\\b[A-Z]\\b)"
            + "[^.!?;,\n]){0,80}?|, which|)\\s?" + Denial.PREDICATE);

    /** All of "A, C and D are wrong" but the last one. */
    private static final Pattern TOGETHER = Pattern.compile(
            "(?=[A-Z])" + Letters.L + "(?=(?:" + BETWEEN + "[A-Z][)\\]*_\"']{0,4}){1,25} " + Denial.PREDICATE + ")");

    private static final Pattern WITHDRAWN =
            Pattern.compile("(?=[A-Z])" + Letters.L + "(?=[^.!?\n]{0,40}\\?)[^.!?\n]{0,40}" + Denial.WITHDRAWAL);
    private static final Pattern ANY = Pattern.compile(Letters.L);

    private DeniedLetters() {}

    /** Returns the letters that are denied: "not B", "B is wrong". */
    static Set<Mention> in(CharSequence text) {
        Set<Mention> denied = Stream.of(BEHIND, TOGETHER, WITHDRAWN)
                .flatMap(pattern -> Letters.find(pattern, text))
                .collect(Collectors.toCollection(HashSet::new));
        Letters.find(BEFORE, text).forEach(mention -> {
            denied.add(mention);
            Matcher list = LIST.matcher(text).region(mention.end(), text.length());
            if (list.useTransparentBounds(true).lookingAt()) {
                Letters.find(ANY, text.subSequence(mention.end(), list.end()))
                        .forEach(item -> denied.add(new Mention(item.letter(), mention.end() + item.start())));
            }
        });
        return denied;
    }
}
