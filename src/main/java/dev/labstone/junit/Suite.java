package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunListener;
import dev.labstone.evaluation.RunListeners;
import dev.labstone.gate.Baseline;
import dev.labstone.gate.BaselineException;
import dev.labstone.gate.Gate;
import dev.labstone.model.Role;
import dev.labstone.model.lineup.Lineup;
import dev.labstone.model.lineup.LineupReader;
import dev.labstone.report.AllureFrame;
import dev.labstone.report.CsvListener;
import dev.labstone.report.RunFiles;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All use cases, evaluated.
 *
 * @param examples the examples of all use cases, in the order of the files
 */
record Suite(List<EvaluatedExample> examples) {

    private static final String ALLURE_RESULTS = "allure.results.directory";

    /** Evaluates all use cases that the settings name, and writes their files. */
    static Suite run(Settings settings) {
        List<UseCase> useCases = UseCases.read(settings, Checks.load());
        Lineup lineup = LineupReader.read(settings.cases().resolve(LineupReader.FILE), settings.lineup());
        List<EvaluatedExample> examples = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        for (UseCase useCase : useCases) {
            Run run = evaluate(useCase, lineup, settings);
            Gate gate = finish(run, settings);
            run.results().forEach(result -> examples.add(new EvaluatedExample(run, result, gate.state(result))));
            runs.add(run);
        }
        Optional.ofNullable(System.getProperty(ALLURE_RESULTS))
                .ifPresent(folder -> AllureFrame.write(Path.of(folder), runs));
        return new Suite(examples);
    }

    private static Run evaluate(UseCase useCase, Lineup lineup, Settings settings) {
        Path folder = folder(useCase, settings);
        try (CsvListener csv = new CsvListener(folder)) {
            RunListener listener = RunListeners.of(Console.progress(settings.ci()), csv);
            return new Evaluation(useCase, lineup, Checks.load(), folder, settings.record(), listener).run();
        }
    }

    private static Gate finish(Run run, Settings settings) {
        Optional<Baseline> baseline = baseline(run, settings);
        Gate gate = new Gate(baseline);
        Path folder = folder(run.useCase(), settings);
        RunFiles.write(run, gate, folder);
        Console.finished(run, gate, folder);
        return gate;
    }

    /** A first run on a user's machine makes the baseline; in CI nobody would look at it, so there it has to exist. */
    private static Optional<Baseline> baseline(Run run, Settings settings) {
        Path file = Baseline.file(run.useCase());
        Optional<Baseline> known = Baseline.read(file);
        boolean gated = run.roles().contains(Role.TRAINED);
        if (settings.updateBaseline() || (gated && known.isEmpty() && !settings.ci() && isComplete(run))) {
            Baseline updated = Baseline.of(run, known);
            updated.write(file);
            Console.say("the baseline " + file + " was written from this run; look at it and commit it");
            return Optional.of(updated);
        }
        if (gated && known.isEmpty() && settings.ci()) {
            throw BaselineException.missing(file);
        }
        return known;
    }

    private static boolean isComplete(Run run) {
        return run.results().stream()
                .flatMap(result -> result.roles().values().stream())
                .allMatch(role -> role.assessment().outcome().isDecided());
    }

    private static Path folder(UseCase useCase, Settings settings) {
        return RunFolder.of(settings.reports(), useCase.id(), settings.lineup());
    }
}
