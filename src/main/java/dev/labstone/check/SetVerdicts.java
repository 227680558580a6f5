package dev.labstone.check;

import static java.util.stream.Collectors.joining;

import dev.labstone.usecase.CheckSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Puts the verdicts on the members of a set together to the verdict on the set. */
final class SetVerdicts {

    private SetVerdicts() {}

    /** A set in which nobody had to be asked whose word it hangs on is left out as a whole. */
    static Verdict of(CheckSpec set, List<CheckResult> members) {
        boolean any = set.name().equals(CheckSpec.ANY);
        boolean open = any
                ? has(members, Outcome.NOT_ASKED) && !has(members, Outcome.PASS)
                : members.stream().noneMatch(CheckResult::counts);
        if (open) {
            return Verdict.NOT_ASKED;
        }
        return set.name().equals(CheckSpec.ANY) ? any(members) : all(members, set.ownThreshold());
    }

    /** All members are held to the rules of an example with these checks. */
    private static Verdict all(List<CheckResult> members, Optional<BigDecimal> threshold) {
        Assessment together = Assessment.of(members, threshold);
        Verdict verdict = new Verdict(together.outcome(), together.goodness(), together.commentary());
        return threshold.map(verdict::at).orElse(verdict);
    }

    /** One member that passes is enough: nothing that an undecided one could say takes that away. */
    private static Verdict any(List<CheckResult> members) {
        if (has(members, Outcome.PASS)) {
            return new Verdict(Outcome.PASS, highest(members), whyPassed(members));
        }
        for (Outcome undecided : List.of(Outcome.ERROR, Outcome.ABSTAIN)) {
            if (has(members, undecided)) {
                return new Verdict(undecided, Optional.empty(), "none passed: " + Assessment.commentary(members));
            }
        }
        return new Verdict(Outcome.FAIL, highest(members), "none passed: " + Assessment.commentary(members));
    }

    private static Optional<BigDecimal> highest(List<CheckResult> members) {
        return members.stream()
                .flatMap(member -> member.verdict().score().stream())
                .max(BigDecimal::compareTo);
    }

    private static String whyPassed(List<CheckResult> members) {
        String undecided = members.stream()
                .filter(member -> !member.verdict().outcome().isDecided())
                .map(Assessment::comment)
                .collect(joining("; "));
        return labels(members) + (undecided.isEmpty() ? "" : "; that is enough, whatever is undecided: " + undecided);
    }

    private static String labels(List<CheckResult> members) {
        return members.stream()
                .filter(member -> member.verdict().outcome() == Outcome.PASS)
                .map(member -> member.check().label() + " passed")
                .collect(joining(", "));
    }

    private static boolean has(List<CheckResult> members, Outcome outcome) {
        return members.stream().anyMatch(member -> member.verdict().outcome() == outcome);
    }
}
