package dev.labstone.report;

import dev.labstone.evaluation.Comparison;
import dev.labstone.gate.AgainstBaseline;
import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.Sample;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of {@code run.json} that says what the run has shown.
 *
 * @param headline all of it in a line
 * @param claims the claims of the use case
 * @param comparisons how the two roles of each comparison stand on all examples, then on each group and leaf, by its id
 * @param baseline how the trained model stands against the baseline; empty if there is none, or nobody is held to it
 */
record ClaimsJson(
        String headline, List<Tested> claims, Map<String, List<Tested>> comparisons, Optional<Against> baseline) {

    /** The last digits of a logarithm differ from one machine to another. */
    private static final MathContext DIGITS = new MathContext(4);

    static ClaimsJson of(Gate gate) {
        Map<String, List<Tested>> comparisons = new LinkedHashMap<>();
        for (Comparison comparison : Comparison.values()) {
            if (comparison.isBoundBy(gate.run().roles())) {
                comparisons.put(
                        comparison.id(),
                        gate.comparison(comparison).stream().map(Tested::of).toList());
            }
        }
        return new ClaimsJson(
                Headline.of(gate),
                gate.claims().stream().map(Tested::of).toList(),
                comparisons,
                gate.against().map(Against::of));
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number, DIGITS);
    }

    record Tested(
            String claim,
            boolean required,
            ClaimState state,
            Optional<String> method,
            BigDecimal p,
            BigDecimal adjusted,
            Map<String, Object> evidence,
            Sample sample,
            Optional<String> reason) {

        static Tested of(TestedClaim tested) {
            return new Tested(
                    tested.claim().words(),
                    tested.claim().terms().required(),
                    tested.state(),
                    tested.method(),
                    rounded(tested.p()),
                    rounded(tested.adjusted()),
                    evidence(tested.evidence()),
                    tested.evidence().sample(),
                    tested.reason());
        }

        private static Map<String, Object> evidence(Evidence evidence) {
            Map<String, Object> fields = new LinkedHashMap<>();
            if (evidence instanceof Evidence.Pairs pairs) {
                fields.put("won", pairs.won());
                fields.put("lost", pairs.lost());
                fields.put("bothPass", pairs.bothPass());
                fields.put("bothFail", pairs.bothFail());
                fields.put("gain", ends(pairs.gain()));
            } else if (evidence instanceof Evidence.Scores scores) {
                fields.put(scores.subject().id(), rounded(scores.subjectMean()));
                fields.put(scores.other().id(), rounded(scores.otherMean()));
                scores.gain().ifPresent(gain -> fields.put("gain", ends(gain)));
            } else if (evidence instanceof Evidence.Share share) {
                fields.put("passed", share.passed());
                fields.put("all", share.all());
                fields.put("share", ends(share.interval()));
            }
            return fields;
        }

        private static Ends ends(Interval interval) {
            return new Ends(rounded(interval.lower()), rounded(interval.upper()), rounded(interval.level()));
        }
    }

    record Ends(BigDecimal lower, BigDecimal upper, BigDecimal level) {}

    record Against(
            List<String> improved,
            List<String> lost,
            List<String> flaky,
            List<String> removed,
            boolean sameModel,
            BigDecimal p,
            boolean regression) {

        static Against of(AgainstBaseline against) {
            return new Against(
                    against.improved(),
                    against.lost(),
                    against.flaky(),
                    against.removed(),
                    against.sameModel(),
                    rounded(against.p()),
                    against.isRegression());
        }
    }
}
