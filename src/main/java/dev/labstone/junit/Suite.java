package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunListener;
import dev.labstone.evaluation.RunListeners;
import dev.labstone.evaluation.RunLock;
import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.TestedClaim;
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
import java.util.stream.Stream;

/**
 * All use cases, evaluated.
 *
 * @param examples the examples of all use cases, in the order of the files
 * @param claims their claims, in the same order
 */
record Suite(List<EvaluatedExample> examples, List<EvaluatedClaim> claims) {

    private static final String ALLURE_RESULTS = "allure.results.directory";

    /** Evaluates all use cases that the settings name, and writes their files. */
    static Suite run(Settings settings) {
        Checks checks = Checks.load();
        Lineup lineup =
                LineupReader.read(settings.cases().resolve(LineupReader.FILE), settings.lineup(), settings.ilab());
        Map<UseCase, BaselineKeeper> useCases = new LinkedHashMap<>();
        UseCases.read(settings, checks)
                .forEach(useCase -> useCases.put(useCase, BaselineKeeper.of(useCase, lineup, settings)));
        List<Evaluated> evaluated = new ArrayList<>();
        Lineup ready = TunedStudents.in(lineup, settings);
        useCases.forEach((useCase, baseline) -> evaluated.add(evaluate(useCase, ready, checks, baseline, settings)));
        Optional.ofNullable(System.getProperty(ALLURE_RESULTS))
                .ifPresent(folder -> AllureFrame.write(
                        Path.of(folder), evaluated.stream().map(Evaluated::run).toList()));
        return new Suite(
                evaluated.stream().flatMap(Evaluated::examples).toList(),
                evaluated.stream().flatMap(Evaluated::claims).toList());
    }

    private static Evaluated evaluate(
            UseCase useCase, Lineup lineup, Checks checks, BaselineKeeper baseline, Settings settings) {
        Path folder = RunFolder.of(settings.reports(), useCase.id(), settings.lineup());
        try (RunLock lock = RunLock.acquire(folder)) {
            RunFiles.remove(folder);
            Run run = ask(useCase, lineup, checks, folder, settings);
            Gate gate = baseline.gate(run, new TrainedOn(lineup, settings).overlaps(useCase));
            RunFiles.write(gate, folder);
            RunFolder.end(folder, run);
            Console.finished(gate, folder);
            return new Evaluated(gate, baseline.refused(run));
        }
    }

    private static Run ask(UseCase useCase, Lineup lineup, Checks checks, Path folder, Settings settings) {
        try (CsvListener csv = new CsvListener(folder)) {
            RunListener listener = RunListeners.of(Console.progress(settings.ci()), csv);
            return new Evaluation(useCase, lineup, checks, folder, settings.record(), listener).run();
        }
    }

    /**
     * A use case, evaluated.
     *
     * @param gate what its run has shown
     * @param refused the losses that kept its baseline from being written
     */
    private record Evaluated(Gate gate, List<String> refused) {
        Run run() {
            return gate.run();
        }

        Stream<EvaluatedExample> examples() {
            return run().results().stream().map(result -> new EvaluatedExample(run(), result, gate.state(result)));
        }

        private static boolean isTold(TestedClaim claim) {
            return claim.state() != ClaimState.NOT_TESTED
                    || claim.claim().terms().required();
        }

        Stream<EvaluatedClaim> claims() {
            return Stream.concat(
                    gate.claims().stream()
                            .filter(Evaluated::isTold)
                            .map(claim -> new EvaluatedStatement(run(), claim, gate.isGated())),
                    gate.against().stream().map(against -> new EvaluatedBaseline(run(), against, refused)));
        }
    }
}
