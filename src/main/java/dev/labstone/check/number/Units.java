package dev.labstone.check.number;

import dev.labstone.check.number.Numbers.Found;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The units in which an answer may give a number.
 *
 * @param all the units; none: whatever stands there
 * @param pattern finds numbers
 */
record Units(List<Unit> all, Pattern pattern) {

    private static final String OTHERS =
            "(?:d|days?|weeks?|months?|years?|h|hrs?|hours?|m|min|mins|minutes?|s|secs?|seconds?"
                    + "|ms|milliseconds?|ft|feet|foot|in|inch|inches|lbs?|pounds?|oz|ounces?|cm|mm|kg|g)";
    private static final Pattern PART_BEFORE =
            Pattern.compile("(?<!" + Numbers.WORD + ")\\p{Nd}[ -]?(" + OTHERS + ")(?:,? and |, | )?$");
    private static final Pattern PART_BEHIND = Pattern.compile(
            "[ -]?(" + OTHERS + ")(?:,? and |, | )?\\p{Nd}{1,9}(?:\\.\\p{Nd}{1,9})?[ -]?(" + OTHERS + ")\\b");
    private static final Pattern OWN = Pattern.compile("[ -]?(" + OTHERS + ")\\b");
    private static final int MOST_BEFORE = 30;

    static Units of(List<Unit> all) {
        String attached = all.stream().map(Unit::attached).collect(Collectors.joining("|"));
        return new Units(List.copyOf(all), Numbers.attachedTo(all.isEmpty() ? "(?!)" : attached));
    }

    Numbers numbersOf(String answer) {
        return Numbers.of(answer, pattern);
    }

    /** Returns whether a number is in one of the units. */
    boolean isAt(Numbers numbers, Found number) {
        return all.isEmpty() || unitOf(numbers, number).isPresent();
    }

    /** Returns the value of a number in the author's unit; empty if it is in none of them. */
    Optional<BigDecimal> valueOf(Numbers numbers, Found number) {
        return all.isEmpty()
                ? number.value()
                : unitOf(numbers, number)
                        .flatMap(unit -> number.value()
                                .map(value -> value.multiply(unit.factor()).stripTrailingZeros()));
    }

    /** Returns what is put behind the number that is expected. */
    String suffix() {
        return all.stream()
                .map(unit -> unit.text().isEmpty() ? "no unit" : "\"" + unit.text() + "\"")
                .reduce((one, two) -> one + " or " + two)
                .map(names -> " in " + names)
                .orElse("");
    }

    private Optional<Unit> unitOf(Numbers numbers, Found number) {
        return isPart(numbers.text(), number)
                ? Optional.empty()
                : all.stream().filter(unit -> unit.isAt(numbers.text(), number)).findFirst();
    }

    /** In "1 min 30 s" there are neither 30 s nor 1 min. */
    private static boolean isPart(String text, Found number) {
        int start = number.rangeStart();
        Matcher behind = PART_BEHIND.matcher(text).region(number.rangeEnd(), text.length());
        if (behind.useTransparentBounds(true).lookingAt()) {
            return !behind.group(1).equals(behind.group(2));
        }
        Matcher before = PART_BEFORE.matcher(text.substring(Math.max(0, start - MOST_BEFORE), start));
        Matcher own = OWN.matcher(text).region(number.rangeEnd(), text.length());
        return before.find()
                && own.useTransparentBounds(true).lookingAt()
                && !own.group(1).equals(before.group(1));
    }
}
