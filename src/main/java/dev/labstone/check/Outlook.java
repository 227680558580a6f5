package dev.labstone.check;

import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an example may still come to while some of its verdicts are unknown: the rules of {@link Trial}, carried out on
 * all that is possible at once. An unknown check may get any score, but it will get one.
 */
record Outlook(Trial trial, Predicate<CheckSpec> unknown) {

    boolean isOpen() {
        return whole().isOpen();
    }

    /** Returns whether there is only one thing that the example may come to. */
    boolean isSure(Outcome outcome) {
        Prospect prospect = whole();
        return !prospect.isOpen() && (outcome == Outcome.PASS ? prospect.pass() : prospect.fail());
    }

    private Prospect whole() {
        Example example = trial.example();
        return all(example.checks(), example.threshold());
    }

    private Prospect of(CheckSpec check) {
        Prospect prospect = check.isSet() ? set(check) : leaf(check);
        return check.negated() ? prospect.negate(trial.answer().saysNothing()) : prospect;
    }

    private Prospect leaf(CheckSpec check) {
        return unknown.test(check) ? Prospect.ANY_SCORE : Prospect.certain(trial.leaf(check));
    }

    private Prospect set(CheckSpec set) {
        return set.name().equals(CheckSpec.ANY)
                ? Prospect.best(set.members().stream().map(this::of).toList())
                : all(set.members(), set.ownThreshold());
    }

    private Prospect all(List<CheckSpec> checks, Optional<BigDecimal> threshold) {
        List<CheckSpec> weighted =
                checks.stream().filter(check -> !check.isInformational()).toList();
        List<Prospect> prospects = weighted.stream().map(this::of).toList();
        return Prospect.together(
                prospects, weighted.stream().map(CheckSpec::weight).toList(), threshold);
    }
}
