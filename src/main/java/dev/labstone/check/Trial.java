package dev.labstone.check;

import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import java.util.List;

/** An answer before the checks of its example: carries out checks and, member by member, sets of checks. */
record Trial(Example example, Answer answer, LeafVerdicts leaves) {

    Assessment assessment() {
        return Assessment.of(results(example.checks()), example.threshold());
    }

    private List<CheckResult> results(List<CheckSpec> checks) {
        return checks.stream().map(this::result).toList();
    }

    private CheckResult result(CheckSpec check) {
        List<CheckResult> members = results(check.members());
        Verdict verdict = check.isSet() ? SetVerdicts.of(check, members) : leaf(check);
        return new CheckResult(check, check.negated() ? negate(verdict) : verdict, members, opinions(check));
    }

    private List<Opinion> opinions(CheckSpec check) {
        return check.isSet() ? List.of() : leaves.opinions(check, example, answer);
    }

    /** Returns the verdict on a check that is no set, before {@code not}: if it breaks, that is an ERROR of this check. */
    Verdict leaf(CheckSpec check) {
        try {
            return leaves.of(check, example, answer).at(check.threshold());
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError broken) {
            return Verdict.error("the check broke: " + broken);
        }
    }

    /** An empty answer lacks whatever is unwanted, but that makes it no right one. */
    private Verdict negate(Verdict verdict) {
        Verdict opposite = verdict.negate();
        boolean empty = opposite.outcome() == Outcome.PASS && answer.saysNothing();
        return empty ? Verdict.fail("found " + Excerpt.of(answer.text())) : opposite;
    }
}
