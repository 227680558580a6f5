package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.deliver.ClosedRun;
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
import dev.labstone.report.ComparedUseCase;
import dev.labstone.report.CsvListener;
import dev.labstone.report.PullRequestFiles;
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

    /**
     * Evaluates all use cases that the settings name, and writes their files. If they are to be compared and cannot be, the
     * comment says why.
     */
    static Suite of(Settings settings) {
        Ending ending = new Ending(settings);
        try {
            Suite suite = settings.compare().isEmpty() ? run(settings, ending) : compare(settings, ending);
            ending.finished();
            return suite;
        } catch (RuntimeException broken) {
            ending.failed(broken);
            throw broken;
        }
    }

    private static Suite compare(Settings settings, Ending ending) {
        PullRequestFiles.remove(settings.reports());
        try {
            return run(settings, ending);
        } catch (RuntimeException broken) {
            PullRequestFiles.writeFailure(settings.reports(), String.valueOf(broken.getMessage()));
            throw broken;
        }
    }

    private static Suite run(Settings settings, Ending ending) {
        Checks checks = Checks.load();
        Lineup lineup =
                LineupReader.read(settings.cases().resolve(LineupReader.FILE), settings.lineup(), settings.ilab());
        Path taxonomy = TaxonomyPlace.of(lineup, settings);
        Optional<PullRequest> request = settings.compare().map(base -> PullRequest.with(base, taxonomy, settings));
        List<String> deleted = request.map(PullRequest::deletedLeaves).orElse(List.of());
        List<UseCase> all = UseCases.read(settings, checks, TaxonomyPlace.leaves(taxonomy, deleted));
        Map<UseCase, Kept> useCases = new LinkedHashMap<>();
        all.stream()
                .filter(useCase -> request.map(one -> one.touches(useCase)).orElse(true))
                .forEach(useCase -> useCases.put(useCase, Kept.of(useCase, lineup, settings)));
        List<Evaluated> evaluated = new ArrayList<>();
        Lineup ready = useCases.isEmpty() ? lineup : ready(lineup, settings);
        useCases.forEach((useCase, kept) -> {
            Evaluated one = evaluate(useCase, ready, checks, kept, request, settings);
            ClosedRun closed = TaxonomyPlace.close(one.gate(), kept.prose(), taxonomy, settings);
            evaluated.add(settings.deliver() ? one.delivering(closed) : one);
            ending.add(closed);
        });
        Optional.ofNullable(System.getProperty(ALLURE_RESULTS))
                .ifPresent(folder -> AllureFrame.write(
                        Path.of(folder), evaluated.stream().map(Evaluated::run).toList()));
        Stream<EvaluatedClaim> untouched = request.stream().flatMap(one -> one.write(evaluated, all).stream());
        return new Suite(
                evaluated.stream().flatMap(Evaluated::examples).toList(),
                Stream.concat(evaluated.stream().flatMap(Evaluated::claims), untouched)
                        .toList());
    }

    /** What is missing from outside is told before anything takes long. */
    private static Lineup ready(Lineup lineup, Settings settings) {
        lineup.requireVariables();
        return TunedStudents.in(lineup, settings);
    }

    private static Evaluated evaluate(
            UseCase useCase,
            Lineup lineup,
            Checks checks,
            Kept kept,
            Optional<PullRequest> request,
            Settings settings) {
        Path folder = RunFolder.of(settings.reports(), useCase.id(), settings.lineup());
        try (RunLock lock = RunLock.acquire(folder)) {
            RunFiles.remove(folder);
            long begin = System.nanoTime();
            Run run = ask(useCase, lineup, checks, new CsvListener(folder, kept.reviews()), folder, settings);
            Gate gate = kept.baseline().gate(run, new TrainedOn(lineup, settings).overlaps(useCase));
            RunFiles.write(gate, kept.reviews(), kept.prose(), folder);
            RunFolder.end(folder, run);
            Console.notes(run);
            Optional<ComparedUseCase> compared = request.map(one -> one.compare(gate, lineup, checks, begin));
            compared.ifPresent(one -> PullRequestFiles.write(folder, one));
            return new Evaluated(gate, kept.baseline().refused(run), compared, Optional.empty());
        }
    }

    private static Run ask(
            UseCase useCase, Lineup lineup, Checks checks, CsvListener files, Path folder, Settings settings) {
        try (CsvListener csv = files) {
            RunListener listener = RunListeners.of(Console.progress(settings.ci()), csv);
            return new Evaluation(useCase, lineup, checks, folder, settings.record(), listener).run();
        }
    }
}
