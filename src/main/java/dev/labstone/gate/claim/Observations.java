package dev.labstone.gate.claim;

import dev.labstone.check.Assessment;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The results a claim is about.
 *
 * @param run the run
 * @param results the results of the examples that count
 * @param leaked the ids of those that do not
 */
record Observations(Run run, List<ExampleResult> results, List<String> leaked) {

    static Observations of(Run run, Terms terms, Predicate<Example> leaked) {
        List<ExampleResult> covered = run.results().stream()
                .filter(result -> terms.cover(result.example()))
                .toList();
        return new Observations(
                run,
                covered.stream()
                        .filter(result -> !leaked.test(result.example()))
                        .toList(),
                ids(covered, result -> leaked.test(result.example())));
    }

    /** Returns whether a role passes an example; empty if nothing is known. */
    static Optional<Boolean> passes(ExampleResult result, Role role) {
        return assessment(result, role)
                .map(Assessment::outcome)
                .filter(Outcome::isDecided)
                .map(outcome -> outcome == Outcome.PASS);
    }

    /** Returns how good a role's answer is; empty if that is not known, even where it is known to fail. */
    static OptionalDouble goodness(ExampleResult result, Role role) {
        return assessment(result, role)
                .filter(assessment -> assessment.outcome().isDecided())
                .flatMap(Assessment::goodness)
                .map(goodness -> OptionalDouble.of(goodness.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    List<String> ids(Predicate<ExampleResult> which) {
        return ids(results, which);
    }

    /** Returns the examples, of which those that fulfil the predicate miss a verdict. */
    Sample sample(Predicate<ExampleResult> missing) {
        return new Sample(ids(result -> true), ids(missing), leaked);
    }

    private static List<String> ids(List<ExampleResult> results, Predicate<ExampleResult> which) {
        return results.stream()
                .filter(which)
                .map(result -> result.example().id())
                .toList();
    }

    private static Optional<Assessment> assessment(ExampleResult result, Role role) {
        return Optional.ofNullable(result.roles().get(role)).map(RoleResult::assessment);
    }
}
