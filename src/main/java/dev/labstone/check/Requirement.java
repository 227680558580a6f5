package dev.labstone.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One thing a keyword check asks for.
 *
 * @param keywords any one of these
 * @param wanted whether it has to be there, or must not
 */
record Requirement(List<Keyword> keywords, boolean wanted) {

    /** Returns why a text does not meet the requirement, or empty if it does. */
    Optional<String> reasonAgainst(String text) {
        Optional<String> place = keywords.stream()
                .flatMap(keyword -> keyword.findIn(text).stream())
                .findFirst();
        if (wanted) {
            return place.isPresent() ? Optional.empty() : Optional.of("missing " + names());
        }
        return place.map(where -> "must not say " + names() + ", but says " + where);
    }

    private String names() {
        return keywords.stream().map(Keyword::toString).collect(Collectors.joining(" or "));
    }
}
