package dev.labstone.check;

import dev.labstone.files.Place;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries every check of a use case on wrong answers, without asking any model: what its author gave, echoes of what is
 * asked and the references of other examples. Members of sets are tried as well as the sets.
 */
public final class DryRun {

    private final Checks checks;
    private final Map<Place, TriedCheck> tried = new LinkedHashMap<>();

    private DryRun(Checks checks) {
        this.checks = checks;
    }

    /**
     * Tries the checks.
     *
     * @param useCase the use case
     * @param checks the checks
     * @return the checks whose verdict depends on the text of an answer alone, in the order of the examples
     */
    public static List<TriedCheck> of(UseCase useCase, Checks checks) {
        DryRun run = new DryRun(checks);
        useCase.examples().forEach(example -> run.add(example, group(useCase, example)));
        return List.copyOf(run.tried.values());
    }

    private static List<Example> group(UseCase useCase, Example example) {
        return useCase.examples().stream()
                .filter(other -> other.group().equals(example.group()))
                .toList();
    }

    private void add(Example example, List<Example> group) {
        for (WrongAnswer wrong : WrongAnswer.to(example, group)) {
            checks.assess(example, AuthorAnswer.of(wrong.text()))
                    .results()
                    .forEach(result -> add(result, wrong, false));
        }
    }

    private void add(CheckResult result, WrongAnswer wrong, boolean unwanted) {
        CheckSpec check = result.check();
        if (checks.lookAtTextOnly(check)) {
            tried.computeIfAbsent(check.place(), place -> new TriedCheck(check, unwanted))
                    .add(wrong, result.verdict().outcome());
        }
        result.members().forEach(member -> add(member, wrong, unwanted != check.negated()));
    }
}
