package dev.labstone.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The outcome of a check.
 *
 * @param outcome how it came out
 * @param score how right the answer is, from 0 to 1 with at most four digits; present with PASS and FAIL only, because
 *     a zero is a judgement and not the lack of one
 * @param reason what was expected, what was found and where; may be empty with PASS only
 */
public record Verdict(Outcome outcome, Optional<BigDecimal> score, String reason) {

    private static final int DIGITS = 4;

    /** Creates a verdict. */
    public Verdict {
        if (outcome.isDecided() != score.isPresent()) {
            throw new IllegalArgumentException("a score belongs to PASS and FAIL only, not to " + outcome);
        }
        if (score.filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            throw new IllegalArgumentException("a score must be from 0 to 1, not " + score.get());
        }
        if (outcome != Outcome.PASS && reason.isBlank()) {
            throw new IllegalArgumentException("a verdict of " + outcome + " needs a reason");
        }
    }

    /** Returns a pass with the score 1. */
    public static Verdict pass(String reason) {
        return new Verdict(Outcome.PASS, Optional.of(BigDecimal.ONE), reason);
    }

    /** Returns a failure with the score 0. */
    public static Verdict fail(String reason) {
        return new Verdict(Outcome.FAIL, Optional.of(BigDecimal.ZERO), reason);
    }

    /**
     * Returns a verdict with partial credit: PASS if everything was right.
     *
     * @param right how many things were right
     * @param all how many there were; at least 1
     * @param reason what was wrong
     */
    public static Verdict share(int right, int all, String reason) {
        BigDecimal score = BigDecimal.valueOf(right).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_EVEN);
        return new Verdict(right == all ? Outcome.PASS : Outcome.FAIL, Optional.of(plain(score)), reason);
    }

    /** Returns a verdict that says nothing about the answer. */
    public static Verdict abstain(String reason) {
        return new Verdict(Outcome.ABSTAIN, Optional.empty(), reason);
    }

    /** Returns a verdict that says that the check could not be carried out. */
    public static Verdict error(String reason) {
        return new Verdict(Outcome.ERROR, Optional.empty(), reason);
    }

    /** Returns the verdict with the outcome that its score has under a threshold. */
    Verdict at(BigDecimal threshold) {
        return score.map(value -> value.compareTo(threshold) >= 0 ? Outcome.PASS : Outcome.FAIL)
                .map(result -> new Verdict(result, score, reason))
                .orElse(this);
    }

    /** Returns the opposite: a pass for a failure and the other way round; what is undecided stays so. */
    Verdict negate() {
        return switch (outcome) {
            case PASS -> fail("it must not, but it does" + (reason.isBlank() ? "" : ": " + reason));
            case FAIL -> pass("");
            default -> this;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
