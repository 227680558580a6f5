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
 */
record NumberGoal(BigDecimal value, BigDecimal tolerance, WhichNumber which) {

    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_PLAIN = 25;

    Verdict verdict(String answer) {
        Numbers numbers = Numbers.of(answer);
        List<Found> meant = which.of(numbers.found());
        Optional<Found> right = meant.stream().filter(this::isNear).findFirst();
        if (right.isPresent() && (which != WhichNumber.ONLY || areOne(meant))) {
            return Verdict.pass("found " + numbers.around(right.get()));
        }
        return Verdict.fail("expected " + this + " as " + which + ", found " + found(numbers, meant, answer));
    }

    @Override
    public String toString() {
        return plain(value) + (tolerance.signum() == 0 ? "" : " ± " + plain(tolerance));
    }

    private static String found(Numbers numbers, List<Found> meant, String answer) {
        if (meant.isEmpty()) {
            return (answer.isBlank() ? "" : "no number in ") + Excerpt.of(answer);
        }
        String shown = meant.stream().limit(MOST_SHOWN).map(numbers::written).collect(Collectors.joining(", "));
        String rest = meant.size() > MOST_SHOWN ? " and " + (meant.size() - MOST_SHOWN) + " more" : "";
        return shown + rest + " in " + numbers.around(meant.get(0));
    }

    private static boolean areOne(List<Found> numbers) {
        return numbers.stream().map(Found::value).distinct().count() == 1;
    }

    private boolean isNear(Found number) {
        return number.value()
                .filter(found -> found.subtract(value).abs().compareTo(tolerance) <= 0)
                .isPresent();
    }

    private static String plain(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : number.toString();
    }
}
