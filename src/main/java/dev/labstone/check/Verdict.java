package dev.labstone.check;

import java.math.BigDecimal;
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

    /**
     * Creates a verdict. Digits of the score behind the fourth are rounded away.
     *
     * @throws IllegalArgumentException if outcome, score and reason do not fit together
     */
    public Verdict {
        if (outcome.isDecided() != score.isPresent()) {
            throw new IllegalArgumentException("a score belongs to PASS and FAIL only, not to " + outcome);
        }
        score.ifPresent(value -> requireScoreOf(outcome, value));
        score = score.map(value -> Score.of(value, BigDecimal.ONE));
        if (outcome != Outcome.PASS && reason.isBlank()) {
            throw new IllegalArgumentException("a verdict of " + outcome + " needs a reason");
        }
    }

    /** A full score that fails would pass under its threshold, and what passes with nothing is not to be trusted. */
    private static void requireScoreOf(Outcome outcome, BigDecimal score) {
        if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a score must be from 0 to 1, not " + score);
        }
        if (score.compareTo(outcome == Outcome.PASS ? BigDecimal.ZERO : BigDecimal.ONE) == 0) {
            throw new IllegalArgumentException("a verdict of " + outcome + " cannot have the score " + score);
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
     * @throws IllegalArgumentException if there are fewer than one, or more right than there were
     */
    public static Verdict share(int right, int all, String reason) {
        if (all < 1 || right > all) {
            throw new IllegalArgumentException(right + " of " + all + " is no share");
        }
        BigDecimal score = Score.of(BigDecimal.valueOf(right), BigDecimal.valueOf(all));
        return new Verdict(right == all ? Outcome.PASS : Outcome.FAIL, Optional.of(score), reason);
    }

    /** Returns a verdict that says nothing about the answer. */
    public static Verdict abstain(String reason) {
        return new Verdict(Outcome.ABSTAIN, Optional.empty(), reason);
    }

    /** The verdict of a judge that did not have to be asked. */
    public static final Verdict NOT_ASKED = notAsked("the other checks had decided");

    /** Returns a verdict that says that nobody had to be asked, and why. */
    public static Verdict notAsked(String reason) {
        return new Verdict(Outcome.NOT_ASKED, Optional.empty(), reason);
    }

    /** Returns a verdict that says that the check could not be carried out. */
    public static Verdict error(String reason) {
        return new Verdict(Outcome.ERROR, Optional.empty(), reason);
    }

    /** Returns the verdict with the outcome that its score has under a threshold. */
    Verdict at(BigDecimal threshold) {
        return score.map(value -> at(threshold, value)).orElse(this);
    }

    private Verdict at(BigDecimal threshold, BigDecimal value) {
        if (value.compareTo(threshold) >= 0) {
            return new Verdict(Outcome.PASS, score, reason);
        }
        boolean obvious = threshold.compareTo(BigDecimal.ONE) == 0 && !reason.isBlank();
        String why = "score " + value.toPlainString() + " of " + threshold.toPlainString() + " needed";
        return new Verdict(Outcome.FAIL, score, obvious ? reason : why + (reason.isBlank() ? "" : ": " + reason));
    }

    /** Returns the opposite: a pass for a failure and the other way round; what is undecided stays so. */
    Verdict negate() {
        return switch (outcome) {
            case PASS -> fail("it must not, but it does" + (reason.isBlank() ? "" : ": " + reason));
            case FAIL -> pass(reason);
            default -> this;
        };
    }
}
