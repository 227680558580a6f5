package dev.labstone.check;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The verdicts that a check may still get.
 *
 * @param pass whether it may pass
 * @param fail whether it may fail
 * @param undecided whether it may be ABSTAIN or ERROR
 * @param least the least score it may get if it passes or fails
 * @param most the highest one
 */
record Prospect(boolean pass, boolean fail, boolean undecided, BigDecimal least, BigDecimal most) {

    static final Prospect ANY_SCORE = new Prospect(true, true, false, ZERO, ONE);

    static Prospect certain(Verdict verdict) {
        Outcome outcome = verdict.outcome();
        BigDecimal score = verdict.score().orElse(ZERO);
        return new Prospect(outcome == Outcome.PASS, outcome == Outcome.FAIL, !outcome.isDecided(), score, score);
    }

    /** Whether it may come out in more than one way. */
    boolean isOpen() {
        return Stream.of(pass, fail, undecided).filter(possible -> possible).count() > 1;
    }

    Prospect negate(boolean emptyAnswer) {
        boolean passes = fail && !emptyAnswer;
        boolean fails = pass || (fail && emptyAnswer);
        return new Prospect(passes, fails, undecided, fails ? ZERO : ONE, passes ? ONE : ZERO);
    }

    /** What a set {@code any} may get. */
    static Prospect best(List<Prospect> members) {
        boolean undecided = members.stream().anyMatch(Prospect::undecided)
                && members.stream().allMatch(member -> member.fail || member.undecided);
        return new Prospect(
                members.stream().anyMatch(Prospect::pass),
                members.stream().allMatch(Prospect::fail),
                undecided,
                highest(members.stream().filter(member -> !member.undecided).map(Prospect::least)),
                highest(members.stream().map(Prospect::most)));
    }

    private static BigDecimal highest(Stream<BigDecimal> scores) {
        return scores.max(BigDecimal::compareTo).orElse(ZERO);
    }

    /** What a set {@code all}, or an example, may get. */
    static Prospect together(List<Prospect> members, List<BigDecimal> weights, Optional<BigDecimal> threshold) {
        BigDecimal least = mean(members, weights, Prospect::least);
        BigDecimal most = mean(members, weights, Prospect::most);
        boolean decidable = members.stream().allMatch(member -> member.pass || member.fail);
        boolean passes = threshold
                .map(needed -> most.compareTo(needed) >= 0)
                .orElseGet(() -> members.stream().allMatch(Prospect::pass));
        boolean fails = threshold
                .map(needed -> least.compareTo(needed) < 0)
                .orElseGet(() -> members.stream().anyMatch(Prospect::fail));
        boolean undecided = members.stream().anyMatch(Prospect::undecided);
        return new Prospect(decidable && passes, decidable && fails, undecided, least, most);
    }

    private static BigDecimal mean(
            List<Prospect> members, List<BigDecimal> weights, Function<Prospect, BigDecimal> score) {
        BigDecimal sum = ZERO;
        for (int i = 0; i < members.size(); i++) {
            sum = sum.add(weights.get(i).multiply(score.apply(members.get(i))));
        }
        return Score.of(sum, weights.stream().reduce(ZERO, BigDecimal::add));
    }
}
