package dev.labstone.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Several answers to one example, put together before examples are counted or compared: answers to one example are no examples
 * of their own. The example passes if more than half of its answers do, and its goodness is their mean. An answer without a
 * verdict leaves the example without one, for nothing is averaged away.
 *
 * @param samples what the checks say about each answer; at least two
 */
record Majority(List<Assessment> samples) {

    Assessment assessment() {
        Outcome outcome = outcome();
        Assessment typical = samples.stream()
                .filter(sample -> sample.outcome() == outcome)
                .findFirst()
                .orElseThrow();
        return new Assessment(
                outcome, goodness(outcome), typical.results(), counts(outcome) + "; " + typical.commentary());
    }

    private Outcome outcome() {
        if (count(Outcome.ERROR) > 0) {
            return Outcome.ERROR;
        }
        if (count(Outcome.ABSTAIN) > 0) {
            return Outcome.ABSTAIN;
        }
        return 2 * count(Outcome.PASS) > samples.size() ? Outcome.PASS : Outcome.FAIL;
    }

    private Optional<BigDecimal> goodness(Outcome outcome) {
        BigDecimal sum =
                samples.stream().flatMap(sample -> sample.goodness().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Score.of(sum, BigDecimal.valueOf(samples.size()))).filter(mean -> outcome.isDecided());
    }

    private String counts(Outcome outcome) {
        long undecided = samples.size() - count(Outcome.PASS) - count(Outcome.FAIL);
        return outcome.isDecided()
                ? count(Outcome.PASS) + " of " + samples.size() + " samples pass"
                : undecided + " of " + samples.size() + (undecided == 1 ? " samples has" : " samples have")
                        + " no verdict";
    }

    private long count(Outcome outcome) {
        return samples.stream().filter(sample -> sample.outcome() == outcome).count();
    }
}
