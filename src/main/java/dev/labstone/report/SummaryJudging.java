package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.JudgingReport;
import dev.labstone.evaluation.Preference;
import dev.labstone.evaluation.Run;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.judge.calibration.Calibration;
import dev.labstone.judge.calibration.TrapResult;
import dev.labstone.model.ModelIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The part of the summary about the judges: who they are, what they have shown, whether their verdicts count. */
final class SummaryJudging {

    private final Run run;
    private final Markdown text;

    SummaryJudging(Run run, Markdown text) {
        this.run = run;
        this.text = text;
    }

    void write() {
        run.judging().ifPresent(report -> {
            text.heading(2, "Judges");
            intro(report);
            report.judges().forEach(this::judge);
            agreement(report);
            preferences();
        });
    }

    private void intro(JudgingReport report) {
        text.paragraph("A verdict of a judge counts only where the judge has shown on labels of people and on built-in"
                + " traps that it can tell. Each judge was asked " + report.questions() + " different questions; "
                + report.notAsked() + " answers needed no judge, because the other checks had decided.");
    }

    private void judge(JudgingReport.Judge judge) {
        text.heading(
                3,
                judge.name()
                        + judge.model()
                                .map(ModelIdentity::label)
                                .map(label -> ": " + label)
                                .orElse(""));
        text.table(
                List.of("criterion", "agrees with labels", "κ", "traps right", "same in both orders", "counts"),
                judge.calibrations().stream().map(SummaryJudging::row).toList());
        List<String> remarks = new ArrayList<>();
        judge.calibrations().forEach(shown -> remarks.addAll(remarks(shown)));
        judge.warnings().forEach(warning -> remarks.add("**warning**: " + escape(warning)));
        if (!remarks.isEmpty()) {
            text.list(remarks);
        }
        judge.calibrations().forEach(this::confusion);
    }

    private static List<String> row(Calibration shown) {
        return List.of(
                escape(shown.criterion()),
                CalibrationText.proportion(shown.agreement()),
                CalibrationText.number(shown.kappa()),
                CalibrationText.proportion(shown.trapsRight()),
                shown.consistency().map(CalibrationText::proportion).orElse(""),
                shown.objection().isEmpty() ? "yes" : "**no**");
    }

    private static List<String> remarks(Calibration shown) {
        List<String> remarks = new ArrayList<>();
        shown.objection()
                .ifPresent(why -> remarks.add("its verdicts by " + escape(shown.criterion()) + " do not count, because "
                        + escape(why)
                        + "; label more answers in `labels-to-fill.csv`, make the criterion clearer, or bind"
                        + " a better model to the role `judge`"));
        List<String> missed = shown.traps().stream()
                .filter(trap -> !trap.right())
                .map(SummaryJudging::missed)
                .toList();
        if (!missed.isEmpty()) {
            remarks.add("traps it fell into by " + escape(shown.criterion()) + ": " + String.join("; ", missed));
        }
        return remarks;
    }

    private static String missed(TrapResult trap) {
        return escape(trap.name() + " (\"" + trap.said() + "\" instead of \"" + trap.expected() + "\")");
    }

    private void confusion(Calibration shown) {
        if (shown.ratings().items() == 0) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("people said, by " + escape(shown.criterion())));
        shown.ratings().categories().forEach(said -> header.add("judge: " + escape(said)));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shown.ratings().categories().size(); i++) {
            List<Integer> counts = shown.ratings().counts().get(i);
            rows.add(Stream.concat(
                            Stream.of(escape(shown.ratings().categories().get(i))),
                            counts.stream().map(String::valueOf))
                    .toList());
        }
        text.table(header, rows);
    }

    private void agreement(JudgingReport report) {
        if (!report.agreement().isEmpty()) {
            text.paragraph("How far the judges agree (Krippendorff's α: 1 = always, 0 = as by chance):");
            text.list(report.agreement().stream()
                    .map(one -> escape(one.criterion()) + ": α " + CalibrationText.number(one.alpha()) + " on "
                            + one.answers() + " answers")
                    .toList());
        }
    }

    private void preferences() {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            List<Preference> all = run.results().stream()
                    .map(ExampleResult::preferences)
                    .flatMap(List::stream)
                    .filter(preference -> preference.comparison() == comparison)
                    .toList();
            all.stream()
                    .map(Preference::criterion)
                    .distinct()
                    .forEach(criterion -> rows.add(row(comparison, criterion, all)));
        }
        if (!rows.isEmpty()) {
            text.paragraph(
                    "Which of two answers is the better one, asked in both orders. Answers that are the same are not"
                            + " compared.");
            text.table(List.of("comparison", "criterion", "first better", "second better", "tie", "no verdict"), rows);
        }
    }

    private static List<String> row(Comparison comparison, String criterion, List<Preference> all) {
        List<Preference> by = all.stream()
                .filter(preference -> preference.criterion().equals(criterion))
                .toList();
        return List.of(
                comparison.first().id() + " and " + comparison.second().id(),
                escape(criterion),
                count(by, Winner.FIRST),
                count(by, Winner.SECOND),
                count(by, Winner.TIE),
                count(by, Winner.UNDECIDED));
    }

    private static String count(List<Preference> preferences, Winner winner) {
        return Long.toString(preferences.stream()
                .filter(preference -> preference.winner() == winner)
                .count());
    }
}
