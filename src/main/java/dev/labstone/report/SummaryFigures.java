package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.model.ModelIdentity;
import dev.labstone.report.prose.ProseField;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The part of the summary with the figures: results by group, comparisons, and how the run stands to the baseline. */
final class SummaryFigures {

    private final Run run;
    private final Gate gate;
    private final Markdown text;

    SummaryFigures(Gate gate, Markdown text) {
        this.run = gate.run();
        this.gate = gate;
        this.text = text;
    }

    void write(SummaryProse prose) {
        results();
        comparison(Comparison.INITIAL);
        prose.list(ProseField.INITIAL_COMPARISON);
        if (Comparison.INITIAL.isBoundBy(run.roles())) {
            new SummaryExamples(run, Comparison.INITIAL, text).onlySecond();
        }
        text.heading(2, "What was tried in the taxonomy");
        prose.list(ProseField.TAXONOMY, ProseField.GENERATED_DATA);
        comparison(Comparison.INSTRUCTLAB);
        if (Comparison.INSTRUCTLAB.isBoundBy(run.roles())) {
            new SummaryExamples(run, Comparison.INSTRUCTLAB, text).telling();
        }
        text.heading(2, "Time saved");
        prose.paragraphs(ProseField.TIME_SAVED);
        prose.paragraphs(ProseField.TESTIMONIAL);
        if (run.roles().contains(Role.TRAINED) && gate.isGated()) {
            baseline();
        }
    }

    private void results() {
        text.heading(2, "Results");
        text.list(run.roles().stream()
                .map(role -> "**" + role.id() + "** is " + label(role))
                .toList());
        List<String> header = new ArrayList<>(List.of("group", "examples"));
        run.roles().forEach(role -> header.addAll(List.of(role.id() + " passed", "goodness")));
        List<List<String>> rows = new ArrayList<>();
        run.useCase().groups().forEach(group -> rows.add(row(escape(group.title()), results(group))));
        rows.add(row("**all**", run.results()));
        text.table(header, rows);
        text.paragraph(
                "Goodness is the mean of the examples' weighted scores, from 0 to 1. An example without a verdict is"
                        + " left out of both figures and counted behind them. Counts alone do not show that one model is better:"
                        + " see the claims above and the comparisons below.");
        truncated();
    }

    private void truncated() {
        List<String> cut = run.roles().stream()
                .filter(role -> RoleFigures.of(role, run.results()).truncated() > 0)
                .map(role -> RoleFigures.of(role, run.results()).truncated() + " of "
                        + run.results().size() + " answers of " + role.id() + " were cut off at max_tokens")
                .toList();
        text.list(cut);
    }

    private List<String> row(String title, List<ExampleResult> results) {
        List<String> row = new ArrayList<>(List.of(title, Integer.toString(results.size())));
        for (Role role : run.roles()) {
            RoleFigures figures = RoleFigures.of(role, results);
            String leftOut = figures.leftOut() == 0 ? "" : " (" + figures.leftOut() + " left out)";
            row.add(figures.passes() + leftOut);
            row.add(figures.goodness().map(BigDecimal::toPlainString).orElse("none"));
        }
        return row;
    }

    private void comparison(Comparison comparison) {
        Role first = comparison.first();
        Role second = comparison.second();
        text.heading(2, "Comparison: " + first.id() + " and " + second.id());
        if (!comparison.isBoundBy(run.roles())) {
            text.paragraph("The lineup `" + run.lineup() + "` does not bind both roles, so there is no `"
                    + comparison.csv() + "`.");
            return;
        }
        new SummaryClaims(gate, text).write(comparison);
        text.paragraph("Each gain is told with 95 % confidence for its line alone; p values are corrected for all lines"
                + " (Holm), so that a line may be inconclusive although its gain is above 0.");
        text.paragraph("Row by row in `" + comparison.csv() + "`.");
        text.list(List.of(onlyRight(second, first), onlyRight(first, second)));
    }

    private String onlyRight(Role right, Role wrong) {
        return "right only by " + right.id() + ": "
                + names(result -> outcome(result, right) == Outcome.PASS && outcome(result, wrong) == Outcome.FAIL);
    }

    private static Outcome outcome(ExampleResult result, Role role) {
        return result.roles().get(role).assessment().outcome();
    }

    private void baseline() {
        text.heading(2, "Against the baseline");
        text.list(List.of(
                state(ExampleState.REGRESSED),
                state(ExampleState.LOST),
                state(ExampleState.NEW_FAILURE),
                state(ExampleState.IMPROVED),
                state(ExampleState.KNOWN_FAILURE),
                state(ExampleState.NOT_COMPARABLE),
                state(ExampleState.BROKEN)));
        gate.against()
                .ifPresent(against -> text.paragraph(
                        escape(ClaimText.tell(against).lines().findFirst().orElseThrow())));
    }

    private String state(ExampleState state) {
        return state.words() + ": " + names(result -> gate.state(result) == state);
    }

    private String names(Predicate<ExampleResult> which) {
        List<String> names = run.results().stream()
                .filter(which)
                .map(result -> "`" + result.example().id() + "`")
                .toList();
        return names.isEmpty() ? "none" : names.size() + " (" + String.join(", ", names) + ")";
    }

    private String label(Role role) {
        ModelIdentity model = run.models().get(role);
        return model == null ? "a model that gave no answer" : escape(model.label());
    }

    private List<ExampleResult> results(Group group) {
        return run.results().stream()
                .filter(result -> result.example().group().equals(group.id()))
                .toList();
    }
}
