package dev.labstone.gate;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.baseline.KnownExample;
import dev.labstone.gate.claim.Claims;
import dev.labstone.statistics.McNemar;
import dev.labstone.usecase.Example;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the trained model stands against the baseline.
 *
 * @param improved the ids of examples that failed and pass
 * @param lost the ids of examples that passed and fail
 * @param flaky the ids of those of them that pass at times, now or then
 * @param removed the ids of examples that are gone
 * @param sameModel whether it is the model of the baseline
 * @param p how probable so many losses, or more, are beside so many improvements, if the model did not get worse
 */
public record AgainstBaseline(
        List<String> improved,
        List<String> lost,
        List<String> flaky,
        List<String> removed,
        boolean sameModel,
        double p) {

    /** Compares; examples that the student may have seen in training are told, and count neither for nor against it. */
    static AgainstBaseline of(Run run, Baseline baseline, Predicate<Example> leaked) {
        List<String> improved = changed(run, baseline, Outcome.FAIL, Outcome.PASS);
        List<String> lost = changed(run, baseline, Outcome.PASS, Outcome.FAIL);
        Set<String> there = run.useCase().examples().stream().map(Example::id).collect(Collectors.toSet());
        List<String> removed = baseline.examples().keySet().stream()
                .filter(id -> !there.contains(id))
                .toList();
        Set<String> uncounted = run.useCase().examples().stream()
                .filter(leaked)
                .map(Example::id)
                .collect(Collectors.toSet());
        double p = new McNemar(count(lost, uncounted), count(improved, uncounted)).oneSided();
        List<String> flaky = run.results().stream()
                .filter(result -> lost.contains(result.example().id()) && isFlaky(result, baseline))
                .map(result -> result.example().id())
                .toList();
        return new AgainstBaseline(improved, lost, flaky, removed, isSameModel(run, baseline), p);
    }

    private static int count(List<String> ids, Set<String> uncounted) {
        return (int) ids.stream().filter(id -> !uncounted.contains(id)).count();
    }

    private static boolean isFlaky(ExampleResult result, Baseline baseline) {
        return result.roles().get(Gate.GATED).repeats().flaky()
                || baseline.known(result.example())
                        .filter(known -> known.isFlaky(Gate.GATED))
                        .isPresent();
    }

    private static boolean isSameModel(Run run, Baseline baseline) {
        return Optional.ofNullable(baseline.models().get(Gate.GATED.id()))
                .flatMap(model ->
                        Optional.ofNullable(run.models().get(Gate.GATED)).map(model::is))
                .orElse(true);
    }

    private static List<String> changed(Run run, Baseline baseline, Outcome before, Outcome now) {
        Predicate<ExampleResult> wasSo = result -> baseline.known(result.example())
                .map(KnownExample::outcomes)
                .filter(outcomes -> outcomes.get(Gate.GATED.id()) == before)
                .isPresent();
        return run.results().stream()
                .filter(result -> Gate.outcome(result).equals(Optional.of(now)))
                .filter(wasSo)
                .map(result -> result.example().id())
                .toList();
    }

    /**
     * Returns whether losses are more than chance explains: those of one example are.
     */
    public boolean isRegression() {
        return lost.stream().anyMatch(this::isRegression);
    }

    /**
     * Returns whether the loss of an example is more than chance explains. The same model has no chance to answer otherwise,
     * unless its answers are drawn and the example is flaky, so one of its losses is one too many; of another one they have to
     * outweigh its improvements.
     *
     * @param example the id of a lost example
     */
    public boolean isRegression(String example) {
        return p <= Claims.ALPHA || (sameModel && !flaky.contains(example));
    }
}
