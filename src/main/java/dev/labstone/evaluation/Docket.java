package dev.labstone.evaluation;

import dev.labstone.check.Assessment;
import dev.labstone.check.Checks;
import dev.labstone.check.LeafVerdicts;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.judge.Criteria;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.calibration.Calibrator;
import dev.labstone.judge.calibration.Label;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.judge.calibration.LabelledInquiries;
import dev.labstone.model.Answer;
import dev.labstone.model.Response;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is for judges to do in a run: the answers that the other checks leave open, pairs of answers, and what
 * calibrates a judge.
 */
final class Docket {

    private final UseCase useCase;
    private final Checks checks;
    private final Map<Role, List<List<Response>>> responses;

    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Set<Inquiry> inquiries = new LinkedHashSet<>();
    private final Set<Inquiry> notAsked = new LinkedHashSet<>();
    private final Map<Pair, Duel> duels = new LinkedHashMap<>();
    private final List<Calibrator> calibrators = new ArrayList<>();
    private final List<LabelRow> rows = new ArrayList<>();

    private Docket(UseCase useCase, Checks checks, Map<Role, List<List<Response>>> responses) {
        this.useCase = useCase;
        this.checks = checks;
        this.responses = responses;
    }

    /** Returns whether a use case has anything for judges at all. */
    static boolean isNeeded(UseCase useCase, Checks checks) {
        return useCase.groups().stream().anyMatch(group -> group.pairwise().isPresent())
                || useCase.examples().stream()
                        .flatMap(example -> example.checks().stream())
                        .flatMap(CheckSpec::leaves)
                        .anyMatch(checks::isJudged);
    }

    /**
     * Returns what there is to do.
     *
     * @throws dev.labstone.files.InvalidFileException if something is wrong with the labels
     */
    static Docket of(UseCase useCase, Checks checks, Map<Role, List<List<Response>>> responses) {
        Docket docket = new Docket(useCase, checks, responses);
        for (int i = 0; i < useCase.examples().size(); i++) {
            docket.add(useCase.examples().get(i), i);
        }
        docket.addCalibrators();
        return docket;
    }

    /** Returns everything to ask, what calibrates first. */
    Set<Inquiry> inquiries() {
        Set<Inquiry> all = new LinkedHashSet<>();
        calibrators.forEach(calibrator -> all.addAll(calibrator.inquiries()));
        all.addAll(inquiries);
        duels.values().forEach(duel -> all.addAll(duel.inquiries()));
        return all;
    }

    /** Returns the inquiries into answers. */
    Set<Inquiry> answers() {
        return inquiries;
    }

    Set<Inquiry> notAsked() {
        return notAsked;
    }

    /** Returns the pairs of answers that differ. */
    Map<Pair, Duel> duels() {
        return duels;
    }

    /** Returns what people can label. */
    List<LabelRow> rows() {
        return rows;
    }

    List<Calibrator> calibrators() {
        return calibrators;
    }

    private void add(Example example, int index) {
        Map<CheckSpec, Criterion> judged = Criteria.of(example, checks);
        judged.values().forEach(criterion -> criteria.putIfAbsent(criterion.id(), criterion));
        responses.forEach((role, all) -> {
            if (!judged.isEmpty()) {
                all.get(index).forEach(response -> add(example, response, judged));
            }
        });
        for (Comparison comparison : Comparison.values()) {
            addDuel(example, index, comparison);
        }
    }

    private void add(Example example, Response response, Map<CheckSpec, Criterion> judged) {
        if (response instanceof Answer answer && !answer.saysNothing()) {
            add(example, answer, judged);
        }
    }

    /** A judge without influence on the outcome is asked where the answer passes, because only there it adds anything. */
    private void add(Example example, Answer answer, Map<CheckSpec, Criterion> judged) {
        LeafVerdicts others =
                (leaf, of, text) -> judged.containsKey(leaf) ? Verdict.NOT_ASKED : checks.verdict(leaf, of, text);
        boolean open = everyScoreCounts(example) || Checks.isOpen(example, answer, others, judged::containsKey);
        boolean passes = open || passes(Checks.assess(example, answer, others));
        Set<CheckSpec> influential =
                example.checks().stream().flatMap(Docket::influential).collect(Collectors.toSet());
        judged.forEach((leaf, criterion) -> {
            Inquiry inquiry = Criteria.inquiry(example, criterion, answer.text());
            boolean asked = influential.contains(leaf) ? open : passes;
            (asked ? inquiries : notAsked).add(inquiry);
        });
        notAsked.removeAll(inquiries);
    }

    /** Goodness is compared between models, so where it is claimed, no judge may be left out of one of them. */
    private boolean everyScoreCounts(Example example) {
        return useCase.judging().always()
                || useCase.claims().stream()
                        .map(Claim::terms)
                        .anyMatch(terms -> terms.measure() == Measure.GOODNESS && terms.cover(example));
    }

    /** Returns the checks in a check that have an influence: those of a set without a weight have none. */
    private static Stream<CheckSpec> influential(CheckSpec check) {
        if (check.isInformational()) {
            return Stream.empty();
        }
        return check.isSet() ? check.members().stream().flatMap(Docket::influential) : Stream.of(check);
    }

    private static boolean passes(Assessment assessment) {
        return assessment.outcome() == Outcome.PASS;
    }

    private void addDuel(Example example, int index, Comparison comparison) {
        useCase.group(example).pairwise().ifPresent(pairwise -> {
            Criterion criterion = Duel.criterion(pairwise, example.fields(), example.reference());
            criteria.putIfAbsent(criterion.id(), criterion);
            Optional<String> first = text(comparison.first(), index);
            Optional<String> second = text(comparison.second(), index);
            if (first.isPresent() && second.isPresent() && !first.get().equals(second.get())) {
                duels.put(
                        new Pair(example.id(), comparison),
                        Criteria.duel(example, criterion, first.get(), second.get()));
            }
        });
    }

    /** Returns the answer of a role that is compared; of several samples, the first. */
    private Optional<String> text(Role role, int index) {
        return Optional.ofNullable(responses.get(role))
                .map(all -> all.get(index).get(0))
                .filter(Answer.class::isInstance)
                .map(response -> ((Answer) response).text().strip());
    }

    private void addCalibrators() {
        LabelledInquiries labels = LabelledInquiries.read(useCase, checks);
        addRows(labels.labels());
        criteria.forEach((id, criterion) -> calibrators.add(
                new Calibrator(criterion, labels.of(id), useCase.judging().bar())));
    }

    /** What people have labelled stays; what there is now to look at follows. */
    private void addRows(Map<Inquiry, Label> labels) {
        Set<Inquiry> all = new LinkedHashSet<>(labels.keySet());
        all.addAll(inquiries);
        all.addAll(notAsked);
        duels.values().forEach(duel -> all.add(duel.inquiry()));
        all.forEach(inquiry -> rows.add(LabelRow.of(inquiry, Optional.ofNullable(labels.get(inquiry)))));
    }

    /** Two answers to an example. */
    record Pair(String example, Comparison comparison) {}
}
