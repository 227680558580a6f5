package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunListener;
import dev.labstone.evaluation.RunListeners;
import dev.labstone.evaluation.RunLock;
import dev.labstone.gate.Gate;
import dev.labstone.lineup.Lineup;
import dev.labstone.lineup.LineupReader;
import dev.labstone.report.AllureFrame;
import dev.labstone.report.CsvListener;
import dev.labstone.report.RunFiles;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Checks checks = Checks.load();
        Lineup lineup =
                LineupReader.read(settings.cases().resolve(LineupReader.FILE), settings.lineup(), settings.ilab());
        Map<UseCase, BaselineKeeper> useCases = new LinkedHashMap<>();
        UseCases.read(settings, checks)
                .forEach(useCase -> useCases.put(useCase, BaselineKeeper.of(useCase, lineup, settings)));
        List<EvaluatedExample> examples = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        Lineup ready = TunedStudents.in(lineup, settings);
        useCases.forEach(
                (useCase, baseline) -> runs.add(evaluate(useCase, ready, checks, baseline, settings, examples)));
        Optional.ofNullable(System.getProperty(ALLURE_RESULTS))
                .ifPresent(folder -> AllureFrame.write(Path.of(folder), runs));
        return new Suite(examples);
    }

    private static Run evaluate(
            UseCase useCase,
            Lineup lineup,
            Checks checks,
            BaselineKeeper baseline,
            Settings settings,
            List<EvaluatedExample> examples) {
        Path folder = RunFolder.of(settings.reports(), useCase.id(), settings.lineup());
        try (RunLock lock = RunLock.acquire(folder)) {
            RunFiles.remove(folder);
            Run run = ask(useCase, lineup, checks, folder, settings);
            Gate gate = baseline.gate(run);
            RunFiles.write(run, gate, folder);
            RunFolder.end(folder, run);
            Console.finished(run, gate, folder);
            run.results().forEach(result -> examples.add(new EvaluatedExample(run, result, gate.state(result))));
            return run;
        }
    }

    private static Run ask(UseCase useCase, Lineup lineup, Checks checks, Path folder, Settings settings) {
        try (CsvListener csv = new CsvListener(folder)) {
            RunListener listener = RunListeners.of(Console.progress(settings.ci()), csv);
            return new Evaluation(useCase, lineup, checks, folder, settings.record(), listener).run();
        }
    }
}
