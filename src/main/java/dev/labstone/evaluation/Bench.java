package dev.labstone.evaluation;

import dev.labstone.check.Checks;
import dev.labstone.judge.calibration.LabelledInquiries;
import dev.labstone.lineup.Binding;
import dev.labstone.lineup.Lineup;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Response;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The judges of a lineup: opens one after the other and has it work through the docket. */
final class Bench {

    private final UseCase useCase;
    private final Lineup lineup;
    private final Checks checks;
    private final RecordingKeeper keeper;
    private final RunListener listener;
    private final List<String> notes;
    private final Map<String, List<Response>> replies = new LinkedHashMap<>();

    Bench(
            UseCase useCase,
            Lineup lineup,
            Checks checks,
            RecordingKeeper keeper,
            RunListener listener,
            List<String> notes) {
        this.useCase = useCase;
        this.lineup = lineup;
        this.checks = checks;
        this.keeper = keeper;
        this.listener = listener;
        this.notes = notes;
    }

    /** Returns whether the use case has anything for judges. */
    boolean isNeeded() {
        return Docket.isNeeded(useCase, checks);
    }

    /** Returns whether all judges are recordings, so that asking again costs nothing. */
    boolean isReplay() {
        return lineup.judges().values().stream().allMatch(Binding.Recorded.class::isInstance);
    }

    /**
     * Reads what people have labelled, before anybody is asked: a slip in it should cost nothing.
     *
     * @throws dev.labstone.files.InvalidFileException if there is one
     */
    void verifyLabels() {
        if (isNeeded()) {
            LabelledInquiries.read(useCase, checks);
        }
    }

    /**
     * Has all judges work.
     *
     * @param responses what the roles responded
     * @param models who responded
     * @param journal where replies are written down; empty for recordings
     */
    Judgements judge(
            Map<Role, List<List<Response>>> responses, Map<Role, ModelIdentity> models, Optional<Journal> journal) {
        Judges judges = new Judges(useCase, checks, Docket.of(useCase, checks, responses));
        lineup.judges().keySet().forEach(name -> hear(name, judges, journal));
        return judges.judgements(
                models, replies.values().stream().flatMap(List::stream).allMatch(Response::settles));
    }

    /** Returns what each judge replied, by its name. */
    Map<String, List<Response>> replies() {
        return replies;
    }

    private void hear(String name, Judges judges, Optional<Journal> journal) {
        ChatModel opened;
        try {
            opened = lineup.openJudge(name, useCase.folder());
        } catch (ModelException unusable) {
            judges.hear(name, Optional.empty(), questions -> Evaluation.none(unusable, questions.size()));
            replies.put(name, Evaluation.none(unusable, 1));
            return;
        }
        try (ChatModel model = opened) {
            Interview interview = new Interview(Role.JUDGE, model, journal, listener, notes);
            judges.hear(name, identity(model), interview::ask);
            replies.put(name, interview.responses());
            notes.addAll(keeper.keep(name, model, interview.asked(), interview.responses()));
        }
    }

    /** A judge that does not say who it is will not say anything else either. */
    private static Optional<ModelIdentity> identity(ChatModel model) {
        try {
            return Optional.of(model.identity());
        } catch (ModelException unknown) {
            return Optional.empty();
        }
    }
}
