package dev.labstone.judge;

import dev.labstone.check.Check;
import dev.labstone.check.Checks;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the criteria that answers to examples are judged by. */
public final class Criteria {

    private Criteria() {}

    /** Returns the criterion of each check of an example that asks a judge, in the order of the file. */
    public static Map<CheckSpec, Criterion> of(Example example, Checks checks) {
        Map<CheckSpec, Criterion> criteria = new LinkedHashMap<>();
        example.checks().stream()
                .flatMap(CheckSpec::leaves)
                .filter(checks::isJudged)
                .forEach(leaf -> of(leaf, example, checks).ifPresent(found -> criteria.put(leaf, found)));
        return criteria;
    }

    /** Returns the criterion of a check; empty if it asks no judge. */
    public static Optional<Criterion> of(CheckSpec leaf, Example example, Checks checks) {
        Check check = checks.check(leaf, example);
        return check instanceof JudgedCheck judged ? Optional.of(judged.criterion()) : Optional.empty();
    }

    /** Returns the inquiry into an answer to an example. */
    public static Inquiry inquiry(Example example, Criterion criterion, String answer) {
        return new Inquiry(
                example.id(), criterion, new Material(example.prompt().user(), answer));
    }

    /** Returns the inquiry into two answers to an example. */
    public static Duel duel(Example example, Criterion criterion, String first, String second) {
        Material material = new Material(example.prompt().user(), first, Optional.of(second));
        return new Duel(new Inquiry(example.id(), criterion, material));
    }
}
