package dev.labstone.report;

import dev.labstone.evaluation.JudgingReport;
import dev.labstone.judge.calibration.Calibration;
import dev.labstone.judge.calibration.TrapResult;
import dev.labstone.model.ModelIdentity;
import dev.labstone.statistics.Ratings;
import dev.labstone.usecase.Judging;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The part of {@code run.json} about the judges. */
record JudgingJson(
        Judging settings,
        int questions,
        boolean complete,
        int notAsked,
        List<JudgeJson> judges,
        List<AgreementJson> agreement) {

    private static final MathContext DIGITS = new MathContext(4);

    static JudgingJson of(JudgingReport report, Judging settings) {
        return new JudgingJson(
                settings,
                report.questions(),
                report.complete(),
                report.notAsked(),
                report.judges().stream().map(JudgingJson::judge).toList(),
                report.agreement().stream().map(JudgingJson::agreement).toList());
    }

    private static JudgeJson judge(JudgingReport.Judge judge) {
        return new JudgeJson(
                judge.name(),
                judge.model(),
                judge.calibrations().stream().map(JudgingJson::calibration).toList(),
                judge.warnings());
    }

    private static CalibrationJson calibration(Calibration shown) {
        return new CalibrationJson(
                shown.criterion(),
                shown.objection().isEmpty(),
                shown.objection(),
                shown.ratings(),
                shown.silent(),
                rounded(shown.kappa()),
                shown.traps(),
                shown.consistency().map(seen -> new CountJson(seen.hits(), seen.all())));
    }

    private static AgreementJson agreement(JudgingReport.Agreement agreement) {
        return new AgreementJson(agreement.criterion(), agreement.answers(), rounded(agreement.alpha()));
    }

    private static Optional<BigDecimal> rounded(OptionalDouble value) {
        return value.isPresent() ? Optional.of(new BigDecimal(value.getAsDouble(), DIGITS)) : Optional.empty();
    }

    record JudgeJson(
            String name, Optional<ModelIdentity> model, List<CalibrationJson> calibrations, List<String> warnings) {}

    record CalibrationJson(
            String criterion,
            boolean counts,
            Optional<String> objection,
            Ratings ratings,
            int silent,
            Optional<BigDecimal> kappa,
            List<TrapResult> traps,
            Optional<CountJson> consistency) {}

    record CountJson(int hits, int all) {}

    record AgreementJson(String criterion, int answers, Optional<BigDecimal> alpha) {}
}
