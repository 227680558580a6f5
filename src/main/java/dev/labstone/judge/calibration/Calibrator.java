package dev.labstone.judge.calibration;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Duel.Decision;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Kind;
import dev.labstone.judge.calibration.Traps.SetTrap;
import dev.labstone.statistics.Proportion;
import dev.labstone.statistics.Ratings;
import dev.labstone.usecase.Judging.Bar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Finds out what judges can do on one criterion. */
public final class Calibrator {

    private static final List<String> PAIR = List.of(Winner.FIRST.words(), Winner.TIE.words(), Winner.SECOND.words());

    private final Criterion criterion;
    private final List<LabelledInquiry> labelled;
    private final List<SetTrap> traps;
    private final Bar bar;

    /**
     * Creates a calibrator.
     *
     * @param criterion the criterion, as any example has it
     * @param labelled what people said by this criterion
     * @param bar what a judge has to reach
     */
    public Calibrator(Criterion criterion, List<LabelledInquiry> labelled, Bar bar) {
        this.criterion = criterion;
        this.labelled = List.copyOf(labelled);
        this.traps = Traps.of(criterion);
        this.bar = bar;
    }

    /** Returns the criterion's name. */
    public String criterion() {
        return criterion.id();
    }

    /** Returns the labels that people may give by a criterion. */
    public static List<String> labels(Criterion criterion) {
        return isPair(criterion) ? PAIR : criterion.menu().keys();
    }

    /** Returns whether two answers are looked at. */
    static boolean isPair(Criterion criterion) {
        return criterion.kind() == Kind.PAIRWISE;
    }

    /** Returns what has to be asked. */
    public List<Inquiry> inquiries() {
        return Stream.concat(
                        traps.stream().map(SetTrap::inquiry), labelled.stream().map(LabelledInquiry::inquiry))
                .flatMap(inquiry -> isPair() ? new Duel(inquiry).inquiries().stream() : Stream.of(inquiry))
                .toList();
    }

    /**
     * Returns what a judge has shown.
     *
     * @param judge its name and that of its model
     * @param opinions its opinion on each of the {@link #inquiries()}
     * @param others further pairs by this criterion that it has compared
     */
    public Calibration calibrate(String judge, Map<Inquiry, Opinion> opinions, Collection<Duel> others) {
        List<Ratings.Pair> pairs = new ArrayList<>();
        labelled.forEach(label ->
                said(label.inquiry(), opinions).ifPresent(said -> pairs.add(new Ratings.Pair(label.label(), said))));
        Ratings ratings = Ratings.of(labels(criterion), pairs);
        OptionalDouble kappa = isOrdered() ? ratings.orderedKappa() : ratings.kappa();
        List<TrapResult> sprung =
                traps.stream().map(trap -> result(trap, opinions)).toList();
        Calibration shown = new Calibration(
                judge,
                criterion.id(),
                criterion.kind(),
                ratings,
                labelled.size() - pairs.size(),
                kappa,
                sprung,
                isPair() ? Optional.of(consistency(opinions, others)) : Optional.empty(),
                Optional.empty());
        return new Objections(bar, shown).judged();
    }

    private boolean isPair() {
        return isPair(criterion);
    }

    private boolean isOrdered() {
        return isPair() || criterion.menu().ordered();
    }

    private Optional<String> said(Inquiry inquiry, Map<Inquiry, Opinion> opinions) {
        if (!isPair()) {
            return opinions.get(inquiry).said();
        }
        Winner winner = new Duel(inquiry).decide(opinions).winner();
        return Optional.of(winner.words()).filter(word -> winner != Winner.UNDECIDED);
    }

    private TrapResult result(SetTrap trap, Map<Inquiry, Opinion> opinions) {
        Optional<String> said = said(trap.inquiry(), opinions);
        return new TrapResult(
                trap.name(),
                String.join(" or ", trap.expected().stream().sorted().toList()),
                said.orElse("no verdict"),
                said.filter(trap.expected()::contains).isPresent());
    }

    private Proportion consistency(Map<Inquiry, Opinion> opinions, Collection<Duel> others) {
        List<Decision> decided = Stream.concat(inquiriesOfPairs(), others.stream())
                .distinct()
                .map(duel -> duel.decide(opinions))
                .filter(decision -> decision.winner() != Winner.UNDECIDED)
                .toList();
        return new Proportion(
                (int) decided.stream().filter(Decision::consistent).count(), decided.size());
    }

    private Stream<Duel> inquiriesOfPairs() {
        return Stream.concat(
                        traps.stream().map(SetTrap::inquiry), labelled.stream().map(LabelledInquiry::inquiry))
                .map(Duel::new);
    }
}
