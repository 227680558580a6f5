package dev.labstone.junit;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.JudgingReport;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunLock;
import dev.labstone.judge.calibration.Calibration;
import dev.labstone.lineup.Lineup;
import dev.labstone.lineup.LineupReader;
import dev.labstone.report.CalibrationText;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * What a judge of the lineup has shown on one criterion of a use case.
 *
 * @param useCase the id of the use case
 * @param calibration what it has shown
 */
public record CalibratedJudge(String useCase, Calibration calibration) {

    /**
     * Asks the judges of the lineup that the settings name what calibrates them, and nothing else. Nothing is recorded.
     *
     * @throws RuntimeException if a use case or its labels cannot be read
     */
    public static List<CalibratedJudge> ofJvm() {
        return of(Settings.ofJvm());
    }

    static List<CalibratedJudge> of(Settings settings) {
        Checks checks = Checks.load();
        Path file = settings.cases().resolve(LineupReader.FILE);
        Lineup lineup = LineupReader.read(file, settings.lineup(), settings.ilab());
        return UseCases.read(settings, checks).stream()
                .flatMap(useCase -> calibrate(useCase, lineup, checks, settings))
                .collect(collectingAndThen(toList(), all -> requireAny(all, settings)));
    }

    private static List<CalibratedJudge> requireAny(List<CalibratedJudge> all, Settings settings) {
        if (all.isEmpty()) {
            throw new IllegalStateException("there is nothing to calibrate: the lineup \"" + settings.lineup()
                    + "\" binds no model to the role \"judge\", or no check of " + settings.cases() + " asks one");
        }
        return all;
    }

    private static Stream<CalibratedJudge> calibrate(UseCase useCase, Lineup lineup, Checks checks, Settings settings) {
        Path folder = RunFolder.of(settings.reports(), useCase.id(), settings.lineup());
        try (RunLock lock = RunLock.acquire(folder)) {
            Optional<JudgingReport> report =
                    new Evaluation(useCase, lineup, checks, folder, false, Console.progress(settings.ci())).calibrate();
            return report.stream()
                    .flatMap(found -> found.judges().stream())
                    .flatMap(judge -> judge.calibrations().stream())
                    .map(calibration -> new CalibratedJudge(useCase.id(), calibration));
        }
    }

    /**
     * Says what the judge has shown, and verifies that it has earned its vote.
     *
     * @throws AssertionError if it has not
     */
    public void verify() {
        Console.say(CalibrationText.of(calibration));
        calibration.objection().ifPresent(why -> {
            throw new AssertionFailedError("its verdicts do not count, because " + why);
        });
    }

    @Override
    public String toString() {
        return useCase + ", " + calibration.criterion() + ", " + calibration.judge();
    }
}
