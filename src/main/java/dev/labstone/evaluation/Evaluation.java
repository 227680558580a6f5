package dev.labstone.evaluation;

import dev.labstone.check.Checks;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.lineup.Lineup;
import dev.labstone.model.ChatModel;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Question;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Evaluates a use case with the models of a lineup. */
public final class Evaluation {

    private final UseCase useCase;
    private final Lineup lineup;
    private final Checks checks;
    private final Path folder;
    private final RecordingKeeper keeper;
    private final RunListener listener;
    private final RunIds ids;
    private final Set<Role> roles;

    private final Map<Role, List<List<Response>>> responses = new EnumMap<>(Role.class);
    private final Map<Role, ModelIdentity> models = new EnumMap<>(Role.class);
    private final Bench bench;
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
        this.listener = listener;
        this.ids = ids;
        this.roles = AnsweringRoles.of(lineup, useCase);
        this.keeper = new RecordingKeeper(useCase.folder(), record);
        this.bench = new Bench(useCase, lineup, checks, keeper, listener, notes);
    }

    /**
     * Runs: asks every role, has judges look at what the other checks leave open, then scores.
     *
     * @return the run; a model that could not be asked is not an exception but the result of its examples
     * @throws JournalException if the journal cannot be read or written
     * @throws dev.labstone.files.InvalidFileException if something is wrong with the labels of people
     */
    public Run run() {
        listener.started(useCase, lineup.name(), roles);
        bench.verifyLabels();
        Asked asked = ask();
        List<ExampleResult> results = new ArrayList<>();
        for (int i = 0; i < useCase.examples().size(); i++) {
            ExampleResult result = assess(useCase.examples().get(i), i, asked.judgements());
            results.add(result);
            listener.assessed(result);
        }
        notes.addAll(Remarks.on(lineup, roles, models));
        notes.addAll(lineup.students().notes());
        Optional<TuningReport> tuning = lineup.students().report();
        Optional<JudgingReport> judging = asked.judgements().report();
        Run run = new Run(asked.run(), useCase, lineup.name(), roles, models, results, judging, notes, tuning);
        listener.finished(run);
        return run;
    }

    /**
     * Asks nobody but the judges, and them only what calibrates them. What they reply is journalled, so that a run finds
     * it.
     *
     * @return what there is to say of them; empty if the use case has nothing for judges
     * @throws JournalException if the journal cannot be read or written
     */
    public Optional<JudgingReport> calibrate() {
        bench.verifyLabels();
        if (!bench.isNeeded()) {
            return Optional.empty();
        }
        if (bench.isReplay()) {
            return bench.judge(Map.of(), models, Optional.empty()).report();
        }
        try (Journal journal = Journal.open(folder, ids.live())) {
            return bench.judge(Map.of(), models, Optional.of(journal)).report();
        }
    }

    /** Asks all roles and judges. A lineup of recordings only needs no journal. */
    private Asked ask() {
        Map<Role, ChatModel> opened = new EnumMap<>(Role.class);
        roles.forEach(role -> open(role).ifPresent(model -> opened.put(role, model)));
        boolean replay =
                opened.values().stream().allMatch(ChatModel::isReplay) && (!bench.isNeeded() || bench.isReplay());
        if (replay) {
            Judgements judgements = ask(opened, Optional.empty());
            return new Asked(ids.replay(allResponses()), judgements);
        }
        try (Journal journal = Journal.open(folder, ids.live())) {
            return new Asked(journal.run(), ask(opened, Optional.of(journal)));
        }
    }

    private Judgements ask(Map<Role, ChatModel> opened, Optional<Journal> journal) {
        askRoles(opened, journal);
        return bench.isNeeded() ? bench.judge(responses, models, journal) : Judgements.none(checks, Set.of());
    }

    private Map<String, List<Response>> allResponses() {
        Map<String, List<Response>> all = new LinkedHashMap<>();
        responses.forEach((role, responded) ->
                all.put(role.name(), responded.stream().flatMap(List::stream).toList()));
        all.putAll(bench.replies());
        return all;
    }

    private Optional<ChatModel> open(Role role) {
        try {
            return Optional.of(lineup.open(role, useCase.folder()));
        } catch (ModelException unusable) {
            responses.put(role, byExample(none(unusable, questions().size())));
            return Optional.empty();
        }
    }

    /** What comes of it is put together in the order of the roles, whichever was done first. */
    private void askRoles(Map<Role, ChatModel> opened, Optional<Journal> journal) {
        RunListener progress = new OneAtATime(listener);
        List<RoleRound> rounds = opened.entrySet().stream()
                .map(each -> new RoleRound(each.getKey(), each.getValue(), journal, progress))
                .toList();
        Lanes.run(lanes(rounds), () -> rounds.forEach(RoleRound::stop));
        for (RoleRound round : rounds) {
            responses.put(round.role(), byExample(round.responses()));
            round.answering().ifPresent(who -> models.put(round.role(), who));
            notes.addAll(round.notes());
        }
    }

    /** A laptop holds one model at a time, so those it runs are asked one after the other. Others do not wait for them. */
    private List<List<Runnable>> lanes(List<RoleRound> rounds) {
        List<Question> questions = questions();
        List<Runnable> here = new ArrayList<>();
        List<List<Runnable>> lanes = new ArrayList<>();
        for (RoleRound round : rounds) {
            Runnable work = () -> round.ask(questions, keeper);
            if (round.isReplay() || lineup.needsTheMachine(round.role())) {
                here.add(work);
            } else {
                lanes.add(List.of(work));
            }
        }
        if (!here.isEmpty()) {
            lanes.add(here);
        }
        return lanes;
    }

    private List<Question> questions() {
        return useCase.examples().stream()
                .flatMap(example -> example.decodings().stream()
                        .map(decoding -> new Question(example.id(), new Request(example.prompt(), decoding))))
                .toList();
    }

    /** Returns the responses to each example, out of those to all questions. */
    private List<List<Response>> byExample(List<Response> all) {
        Iterator<Response> next = all.iterator();
        return useCase.examples().stream()
                .map(example ->
                        Stream.generate(next::next).limit(example.samples()).toList())
                .toList();
    }

    static List<Response> none(ModelException unusable, int questions) {
        Response none = new NoAnswer(unusable.failure(), unusable.getMessage(), 0);
        return Collections.nCopies(questions, none);
    }

    private ExampleResult assess(Example example, int index, Judgements judgements) {
        Map<Role, RoleResult> roles = new EnumMap<>(Role.class);
        responses.forEach((role, all) -> {
            roles.put(
                    role,
                    RoleResult.of(all.get(index).stream()
                            .map(response -> new Sample(response, Checks.assess(example, response, judgements)))
                            .toList()));
        });
        return new ExampleResult(example, roles, judgements.preferences(example));
    }

    private record Asked(String run, Judgements judgements) {}
}
