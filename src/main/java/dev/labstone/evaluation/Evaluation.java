package dev.labstone.evaluation;

import dev.labstone.check.Checks;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.lineup.Lineup;
import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.model.Role;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates a use case with the models of a lineup. */
public final class Evaluation {

    private final UseCase useCase;
    private final Lineup lineup;
    private final Checks checks;
    private final Path folder;
    private final boolean record;
    private final RunListener listener;
    private final RunIds ids;
    private final Set<Role> roles;

    private final Map<Role, List<Response>> responses = new EnumMap<>(Role.class);
    private final Map<Role, ModelIdentity> models = new EnumMap<>(Role.class);
    private final List<String> notes = new ArrayList<>();

    /**
     * Creates an evaluation.
     *
     * @param useCase what to ask
     * @param lineup whom to ask
     * @param checks the checks
     * @param folder the folder of the run; the caller holds its {@link RunLock}
     * @param record whether to keep the answers of live models as recordings
     * @param listener is told what happens
     */
    public Evaluation(
            UseCase useCase, Lineup lineup, Checks checks, Path folder, boolean record, RunListener listener) {
        this(useCase, lineup, checks, folder, record, listener, RunIds.SYSTEM);
    }

    Evaluation(
            UseCase useCase,
            Lineup lineup,
            Checks checks,
            Path folder,
            boolean record,
            RunListener listener,
            RunIds ids) {
        this.useCase = useCase;
        this.lineup = lineup;
        this.checks = checks;
        this.folder = folder;
        this.record = record;
        this.listener = listener;
        this.ids = ids;
        this.roles = AnsweringRoles.of(lineup, useCase);
    }

    /**
     * Runs: asks every role, then scores.
     *
     * @return the run; a model that could not be asked is not an exception but the result of its examples
     * @throws JournalException if the journal cannot be read or written
     */
    public Run run() {
        listener.started(useCase, lineup.name(), roles);
        String id = ask();
        List<ExampleResult> results = new ArrayList<>();
        for (int i = 0; i < useCase.examples().size(); i++) {
            ExampleResult result = assess(useCase.examples().get(i), i);
            results.add(result);
            listener.assessed(result);
        }
        notes.addAll(Remarks.on(lineup, roles, models));
        notes.addAll(lineup.students().notes());
        Optional<TuningReport> tuning = lineup.students().report();
        Run run = new Run(id, useCase, lineup.name(), roles, models, results, notes, tuning);
        listener.finished(run);
        return run;
    }

    /** Asks all roles and returns the id of the run. A lineup of recordings only needs no journal. */
    private String ask() {
        Map<Role, ChatModel> opened = new EnumMap<>(Role.class);
        roles.forEach(role -> open(role).ifPresent(model -> opened.put(role, model)));
        if (opened.values().stream().allMatch(ChatModel::isReplay)) {
            opened.forEach((role, model) -> ask(role, model, Optional.empty()));
            return ids.replay(responses);
        }
        try (Journal journal = Journal.open(folder, ids.live())) {
            opened.forEach(
                    (role, model) -> ask(role, model, Optional.of(journal).filter(book -> !model.isReplay())));
            return journal.run();
        }
    }

    private Optional<ChatModel> open(Role role) {
        try {
            return Optional.of(lineup.open(role, useCase.folder()));
        } catch (ModelException unusable) {
            NoAnswer none = new NoAnswer(unusable.failure(), unusable.getMessage(), 0);
            responses.put(
                    role,
                    useCase.examples().stream().<Response>map(example -> none).toList());
            return Optional.empty();
        }
    }

    private void ask(Role role, ChatModel model, Optional<Journal> journal) {
        try (model;
                Interruption ignored = Interruption.of(model, journal)) {
            List<Response> all = Questions.ask(role, model, useCase.examples(), journal, listener, notes::add);
            responses.put(role, all);
            all.stream()
                    .filter(Answer.class::isInstance)
                    .map(Answer.class::cast)
                    .findFirst()
                    .ifPresent(answer -> models.put(role, answer.model()));
            notes.addAll(RecordingKeeper.keep(role, model, useCase, all, record));
        }
    }

    private ExampleResult assess(Example example, int index) {
        Map<Role, RoleResult> roles = new EnumMap<>(Role.class);
        responses.forEach((role, all) -> {
            Response response = all.get(index);
            roles.put(role, new RoleResult(response, checks.assess(example, response)));
        });
        return new ExampleResult(example, roles);
    }

    /** Returns the request of an example. */
    static Request request(Example example) {
        return new Request(example.prompt(), example.decoding());
    }
}
