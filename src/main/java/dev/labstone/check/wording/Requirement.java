package dev.labstone.check.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One thing a keyword check asks for.
 *
 * @param keywords any one of these
 * @param wanted whether it has to be there, or must not
 */
record Requirement(List<Keyword> keywords, boolean wanted) {

    private static final int MOST_NAMES = 5;

    /** Returns whether a text is as required, and what shows it. */
    Finding examine(String text) {
        Optional<String> place = first(Keyword::findIn, text);
        if (wanted) {
            return place.map(where -> new Finding(true, "found " + where))
                    .orElseGet(() -> new Finding(false, "missing " + names() + partOfWord(text)));
        }
        return place.map(where -> new Finding(false, "must not say " + names() + ", but says " + where))
                .orElseGet(() -> new Finding(true, ""));
    }

    private String partOfWord(String text) {
        return first(Keyword::findInsideWord, text)
                .map(where -> " as a word of its own, found only " + where)
                .orElse("");
    }

    private Optional<String> first(BiFunction<Keyword, String, Optional<String>> search, String text) {
        return keywords.stream()
                .flatMap(keyword -> search.apply(keyword, text).stream())
                .findFirst();
    }

    private String names() {
        String rest = keywords.size() > MOST_NAMES ? " or " + (keywords.size() - MOST_NAMES) + " others" : "";
        return keywords.stream().limit(MOST_NAMES).map(Keyword::toString).collect(Collectors.joining(" or ")) + rest;
    }

    /**
     * What came of a requirement.
     *
     * @param met whether the text is as required
     * @param evidence what shows it; may be empty if it is met
     */
    record Finding(boolean met, String evidence) {}
}
