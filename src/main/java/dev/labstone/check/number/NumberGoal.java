package dev.labstone.check.number;

import dev.labstone.check.Verdict;
import dev.labstone.check.number.Numbers.Found;
import dev.labstone.text.Excerpt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number that an answer has to name.
 *
 * @param value the number
 * @param tolerance how far off it may be
 * @param which which of the numbers in the answer is meant
 * @param units the units in which the answer may give it
 */
record NumberGoal(BigDecimal value, BigDecimal tolerance, WhichNumber which, Units units) {

    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_PLAIN = 25;

    Verdict verdict(String answer) {
        Numbers numbers = units.numbersOf(answer);
        List<Found> meant = which.of(numbers.found());
        Optional<Found> right =
                meant.stream().filter(number -> isNear(numbers, number)).findFirst();
        if (right.isPresent() && (which != WhichNumber.ONLY || areOne(numbers, meant))) {
            return Verdict.pass("found " + numbers.around(right.get()));
        }
        return Verdict.fail("expected " + this + " as " + which + ", found " + found(numbers, meant, answer));
    }

    @Override
    public String toString() {
        return plain(value) + (tolerance.signum() == 0 ? "" : " ± " + plain(tolerance)) + units.suffix();
    }

    private String found(Numbers numbers, List<Found> meant, String answer) {
        if (meant.isEmpty()) {
            return (answer.isBlank() ? "" : "no number in ") + Excerpt.of(answer);
        }
        String shown = meant.stream().limit(MOST_SHOWN).map(numbers::written).collect(Collectors.joining(", "));
        String rest = meant.size() > MOST_SHOWN ? " and " + (meant.size() - MOST_SHOWN) + " more" : "";
        boolean bare = meant.stream().noneMatch(number -> units.isAt(numbers, number));
        return shown + rest + (bare ? " without the unit" : "") + " in " + numbers.around(meant.get(0));
    }

    private boolean areOne(Numbers numbers, List<Found> meant) {
        return meant.stream()
                        .map(number -> units.valueOf(numbers, number))
                        .distinct()
                        .count()
                == 1;
    }

    private boolean isNear(Numbers numbers, Found number) {
        return units.valueOf(numbers, number)
                .filter(found -> found.subtract(value).abs().compareTo(tolerance) <= 0)
                .isPresent();
    }

    private static String plain(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : number.toString();
    }
}
