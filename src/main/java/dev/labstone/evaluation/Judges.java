package dev.labstone.evaluation;

import dev.labstone.check.Checks;
import dev.labstone.check.Opinion;
import dev.labstone.judge.Asker;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Duel.Decision;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.judge.Hearing;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Jury;
import dev.labstone.judge.Kinship;
import dev.labstone.judge.Vote;
import dev.labstone.judge.calibration.Calibration;
import dev.labstone.judge.calibration.Calibrator;
import dev.labstone.model.ModelIdentity;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Has the judges of a lineup work through a docket, one judge after the other, and puts together what they say. */
final class Judges {

    private final UseCase useCase;
    private final Checks checks;
    private final Docket docket;
    private final List<Heard> heard = new ArrayList<>();

    Judges(UseCase useCase, Checks checks, Docket docket) {
        this.useCase = useCase;
        this.checks = checks;
        this.docket = docket;
    }

    /**
     * Has one judge work through the docket.
     *
     * @param name its name in the lineup
     * @param model its model; empty if it cannot be asked
     * @param asker puts the questions to it
     */
    void hear(String name, Optional<ModelIdentity> model, Asker asker) {
        String label = name + model.map(who -> " (" + who.label() + ")").orElse("");
        Hearing hearing = new Hearing(
                label, useCase.judging().decoding(), useCase.judging().samples());
        Map<Inquiry, Opinion> opinions = hearing.hold(docket.inquiries(), asker);
        Map<String, Calibration> calibrations = new LinkedHashMap<>();
        docket.calibrators().forEach(calibrator -> {
            List<Duel> others = docket.duels().values().stream()
                    .filter(duel -> duel.inquiry().criterion().id().equals(calibrator.criterion()))
                    .toList();
            calibrations.put(calibrator.criterion(), calibrator.calibrate(label, opinions, others));
        });
        heard.add(new Heard(name, model, opinions, calibrations, hearing.asked().size()));
    }

    /** Returns what all of them say. */
    Judgements judgements(Map<Role, ModelIdentity> graded, boolean complete) {
        if (heard.isEmpty()) {
            return Judgements.none(checks, docket.notAsked());
        }
        Map<Inquiry, List<Vote>> votes = new LinkedHashMap<>();
        docket.answers().forEach(inquiry -> votes.put(inquiry, votes(inquiry)));
        return new Judgements(checks, votes, docket.notAsked(), preferences(), Optional.of(report(graded, complete)));
    }

    private List<Vote> votes(Inquiry inquiry) {
        return heard.stream()
                .map(judge -> new Vote(judge.opinions().get(inquiry), judge.objection(inquiry)))
                .toList();
    }

    private Map<String, List<Preference>> preferences() {
        Map<String, List<Preference>> preferences = new LinkedHashMap<>();
        docket.duels()
                .forEach((pair, duel) -> preferences
                        .computeIfAbsent(pair.example(), example -> new ArrayList<>())
                        .add(preference(pair.comparison(), duel)));
        return preferences;
    }

    /** Each judge decides in both orders; then more than half of those that count have to agree. */
    private Preference preference(Comparison comparison, Duel duel) {
        List<Opinion> all = new ArrayList<>();
        List<Vote> votes = new ArrayList<>();
        for (Heard judge : heard) {
            Decision decision = duel.decide(judge.opinions());
            all.addAll(decision.opinions());
            votes.add(new Vote(asOpinion(decision), judge.objection(duel.inquiry())));
        }
        String criterion = duel.inquiry().criterion().id();
        return Jury.agreed(votes)
                .map(agreed -> new Preference(comparison, criterion, winner(agreed), agreed.reason(), all))
                .orElseGet(() -> new Preference(comparison, criterion, Winner.UNDECIDED, Jury.whyNot(votes), all));
    }

    private static Opinion asOpinion(Decision decision) {
        Opinion one = decision.opinions().get(0);
        Optional<String> said =
                Optional.of(decision.winner().words()).filter(word -> decision.winner() != Winner.UNDECIDED);
        boolean broken = decision.opinions().stream().anyMatch(Opinion::broken);
        return new Opinion(one.judge(), one.instructions(), said, decision.reason(), broken, List.of());
    }

    private static Winner winner(Opinion opinion) {
        return Winner.of(opinion.said().orElseThrow());
    }

    private JudgingReport report(Map<Role, ModelIdentity> graded, boolean complete) {
        List<JudgingReport.Judge> judges = heard.stream()
                .map(judge -> new JudgingReport.Judge(
                        judge.name(),
                        judge.model(),
                        List.copyOf(judge.calibrations().values()),
                        warnings(judge, graded)))
                .toList();
        int questions = heard.stream().mapToInt(Heard::questions).max().orElse(0);
        return new JudgingReport(judges, questions, complete, docket.notAsked().size(), docket.rows(), agreement());
    }

    private static List<String> warnings(Heard judge, Map<Role, ModelIdentity> graded) {
        return graded.entrySet().stream()
                .flatMap(
                        entry -> judge
                                .model()
                                .flatMap(model ->
                                        Kinship.between(model, entry.getKey().id(), entry.getValue()))
                                .stream())
                .toList();
    }

    /** Traps have a criterion of their own; how far judges agree on them says nothing about the answers. */
    private List<JudgingReport.Agreement> agreement() {
        if (heard.size() < 2) {
            return List.of();
        }
        List<Map<Inquiry, Opinion>> opinions =
                heard.stream().map(Heard::opinions).toList();
        Set<String> criteria =
                docket.calibrators().stream().map(Calibrator::criterion).collect(Collectors.toSet());
        return docket.inquiries().stream()
                .filter(inquiry -> criteria.contains(inquiry.criterion().id()))
                .collect(Collectors.groupingBy(
                        inquiry -> inquiry.criterion().id(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> JuryAgreement.of(entry.getKey(), entry.getValue(), opinions))
                .toList();
    }

    /**
     * What one judge has said.
     *
     * @param questions how many different requests were put to it
     */
    private record Heard(
            String name,
            Optional<ModelIdentity> model,
            Map<Inquiry, Opinion> opinions,
            Map<String, Calibration> calibrations,
            int questions) {

        Optional<String> objection(Inquiry inquiry) {
            return calibrations.get(inquiry.criterion().id()).objection();
        }
    }
}
