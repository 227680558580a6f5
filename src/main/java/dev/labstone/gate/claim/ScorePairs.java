package dev.labstone.gate.claim;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.statistics.Differences;
import dev.labstone.statistics.MeanDifference;
import dev.labstone.statistics.PairedBootstrap;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good the answers of two roles are.
 *
 * @param observations the results
 * @param subject the role that is claimed something of
 * @param other the role it is compared with
 */
record ScorePairs(Observations observations, Role subject, Role other) {

    /** The same results give the same interval, whenever and wherever it is drawn. */
    static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(10_000, 20_260_101);

    Evidence.Scores evidence(double level) {
        List<ExampleResult> seen =
                observations.results().stream().filter(this::isWhole).toList();
        return new Evidence.Scores(
                subject,
                other,
                mean(seen, subject),
                mean(seen, other),
                BOOTSTRAP.mean(seen(), level).flatMap(MeanDifference::interval),
                observations.sample(result -> !isWhole(result)));
    }

    /** Returns the differences that were seen. */
    Differences seen() {
        return differences(observations.results().stream().filter(this::isWhole).toList(), 0, 0);
    }

    /** Returns what there would be if all that is missing spoke against the subject. */
    Differences worst() {
        return differences(observations.results(), 0, 1);
    }

    /** Returns what there would be if all that is missing spoke for the subject. */
    Differences best() {
        return differences(observations.results(), 1, 0);
    }

    private Differences differences(List<ExampleResult> results, double subjectMissing, double otherMissing) {
        Map<String, List<Double>> clusters = results.stream()
                .collect(Collectors.groupingBy(
                        this::cluster,
                        TreeMap::new,
                        Collectors.mapping(
                                result -> Observations.goodness(result, subject).orElse(subjectMissing)
                                        - Observations.goodness(result, other).orElse(otherMissing),
                                Collectors.toList())));
        return Differences.clustered(clusters);
    }

    /** Examples of one leaf are alike, and so are those of a group that no leaf teaches. */
    private String cluster(ExampleResult result) {
        Group group = observations.run().useCase().group(result.example());
        return group.leaf().orElse(group.id());
    }

    private boolean isWhole(ExampleResult result) {
        return Observations.goodness(result, subject).isPresent()
                && Observations.goodness(result, other).isPresent();
    }

    private static double mean(List<ExampleResult> results, Role role) {
        return results.stream()
                .map(result -> Observations.goodness(result, role))
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(0);
    }
}
