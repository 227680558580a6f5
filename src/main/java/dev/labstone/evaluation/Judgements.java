package dev.labstone.evaluation;

import dev.labstone.check.Checks;
import dev.labstone.check.LeafVerdicts;
import dev.labstone.check.Opinion;
import dev.labstone.check.Verdict;
import dev.labstone.judge.Criteria;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Jury;
import dev.labstone.judge.Vote;
import dev.labstone.model.Answer;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdicts on checks, those of the judges among them.
 *
 * @param checks carries out the other checks
 * @param votes what each judge says about each inquiry that was put to them
 * @param notAsked the inquiries that nobody had to be asked
 * @param preferences which of two answers is preferred, by the id of the example
 * @param report what there is to say of the judges; empty if there was nothing for them to do
 */
record Judgements(
        Checks checks,
        Map<Inquiry, List<Vote>> votes,
        Set<Inquiry> notAsked,
        Map<String, List<Preference>> preferences,
        Optional<JudgingReport> report)
        implements LeafVerdicts {

    /** Returns the verdicts where there are no judges: that matters only for what is not decided without them. */
    static Judgements none(Checks checks, Set<Inquiry> notNeeded) {
        return new Judgements(checks, Map.of(), notNeeded, Map.of(), Optional.empty());
    }

    @Override
    public Verdict of(CheckSpec leaf, Example example, Answer answer) {
        Optional<Criterion> criterion = criterion(leaf, example, answer);
        Optional<Inquiry> inquiry = criterion.map(found -> Criteria.inquiry(example, found, answer.text()));
        if (inquiry.filter(notAsked::contains).isPresent()) {
            return Verdict.NOT_ASKED;
        }
        return inquiry.map(votes::get)
                .map(all -> Jury.verdict(all, criterion.orElseThrow().menu()))
                .orElseGet(() -> checks.verdict(leaf, example, answer));
    }

    @Override
    public List<Opinion> opinions(CheckSpec leaf, Example example, Answer answer) {
        return criterion(leaf, example, answer)
                .map(found -> votes.getOrDefault(Criteria.inquiry(example, found, answer.text()), List.of()))
                .orElse(List.of())
                .stream()
                .map(Vote::opinion)
                .toList();
    }

    List<Preference> preferences(Example example) {
        return preferences.getOrDefault(example.id(), List.of());
    }

    private Optional<Criterion> criterion(CheckSpec leaf, Example example, Answer answer) {
        return checks.isJudged(leaf) && !answer.saysNothing() ? Criteria.of(leaf, example, checks) : Optional.empty();
    }
}
