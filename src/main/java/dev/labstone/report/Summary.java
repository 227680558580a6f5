package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.model.Role;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes {@code summary.md}: who was asked what and how, and what came out, in figures. */
final class Summary {

    private static final int SHORT_DIGEST = 12;

    private final Run run;
    private final Gate gate;
    private final Markdown text = new Markdown();

    private Summary(Run run, Gate gate) {
        this.run = run;
        this.gate = gate;
    }

    static String write(Run run, Gate gate) {
        Summary summary = new Summary(run, gate);
        summary.head();
        for (Comparison comparison : Comparison.values()) {
            summary.comparison(comparison);
        }
        summary.baseline();
        summary.models();
        summary.questions();
        summary.notes();
        return summary.text.toString();
    }

    private void head() {
        text.heading(1, run.useCase().title());
        if (!run.useCase().description().isEmpty()) {
            text.paragraph(escape(run.useCase().description()));
        }
        text.paragraph("Use case `" + run.useCase().id() + "`, lineup `" + run.lineup() + "`, run `" + run.id() + "`: "
                + run.results().size() + " examples in "
                + run.useCase().groups().size() + " groups.");
    }

    private void comparison(Comparison comparison) {
        text.heading(
                2,
                "Comparison: " + comparison.first().id() + " and "
                        + comparison.second().id());
        if (!comparison.isBoundBy(run.roles())) {
            text.paragraph("The lineup `" + run.lineup() + "` does not bind both roles, so there is no `"
                    + comparison.id() + "_results.csv`.");
            return;
        }
        text.list(List.of(
                "**" + comparison.first().id() + "**: " + label(comparison.first()),
                "**" + comparison.second().id() + "**: " + label(comparison.second())));
        List<List<String>> rows = new ArrayList<>();
        for (Group group : run.useCase().groups()) {
            rows.add(row(escape(group.title()), comparison, results(group)));
        }
        rows.add(row("**all**", comparison, run.results()));
        text.table(
                List.of(
                        "group",
                        "examples",
                        comparison.first().id() + " passed",
                        comparison.second().id() + " passed",
                        comparison.first().id() + " goodness",
                        comparison.second().id() + " goodness",
                        "left out"),
                rows);
        flips(comparison);
        text.paragraph(
                "Counts alone do not show that one model is better: this document states what was seen, and makes"
                        + " no claim beyond it. Examples without a verdict are left out of all other figures.");
    }

    private List<String> row(String title, Comparison comparison, List<ExampleResult> results) {
        RoleFigures first = RoleFigures.of(comparison.first(), results);
        RoleFigures second = RoleFigures.of(comparison.second(), results);
        return List.of(
                title,
                Integer.toString(results.size()),
                first.passes(),
                second.passes(),
                goodness(first),
                goodness(second),
                first.leftOut() + " and " + second.leftOut());
    }

    private static String goodness(RoleFigures figures) {
        return figures.goodness().map(BigDecimal::toPlainString).orElse("none");
    }

    private void flips(Comparison comparison) {
        text.list(
                List.of(flip(comparison.second(), comparison.first()), flip(comparison.first(), comparison.second())));
    }

    private String flip(Role right, Role wrong) {
        return "right only by " + right.id() + ": "
                + names(result -> outcome(result, right) == Outcome.PASS && outcome(result, wrong) == Outcome.FAIL);
    }

    private static Outcome outcome(ExampleResult result, Role role) {
        return result.roles().get(role).assessment().outcome();
    }

    private void baseline() {
        if (!run.roles().contains(Role.TRAINED)) {
            return;
        }
        text.heading(2, "Against the baseline");
        text.list(List.of(
                state(ExampleState.REGRESSION),
                state(ExampleState.NEW_FAILURE),
                state(ExampleState.NOW_PASSES),
                state(ExampleState.KNOWN_FAILURE),
                state(ExampleState.BROKEN)));
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

    private void models() {
        text.heading(2, "Models");
        List<List<String>> rows = run.roles().stream().map(this::model).toList();
        text.table(List.of("role", "model", "server", "file", "precision", "SHA-256", "truncated answers"), rows);
    }

    private List<String> model(Role role) {
        ModelIdentity model = run.models().get(role);
        String truncated = Integer.toString(RoleFigures.of(role, run.results()).truncated());
        if (model == null) {
            return List.of(role.id(), "gave no answer", "", "", "", "", truncated);
        }
        return List.of(
                role.id(),
                escape(model.label()),
                model.server()
                        + model.reported().map(name -> " as " + escape(name)).orElse(""),
                model.file().map(file -> escape(file.name())).orElse("unknown"),
                model.file().flatMap(ModelFile::quantisation).orElse("unknown"),
                model.file()
                        .map(file -> "`" + file.sha256().substring(0, SHORT_DIGEST) + "…`")
                        .orElse("unknown"),
                truncated);
    }

    private String label(Role role) {
        ModelIdentity model = run.models().get(role);
        return model == null ? "gave no answer" : escape(model.label());
    }

    private void questions() {
        text.heading(2, "Prompts and decoding");
        for (Group group : run.useCase().groups()) {
            Example example = results(group).get(0).example();
            text.heading(3, group.title());
            String leaf = group.leaf().map(name -> "taught by `" + name + "`").orElse("taught by no leaf");
            text.paragraph(leaf + "; " + decodings(group));
            text.paragraph("The prompt of its first example, `" + example.id() + "`:");
            text.code(example.prompt()
                            .system()
                            .map(system -> "System:\n" + system + "\n\n")
                            .orElse("") + "User:\n" + example.prompt().user());
        }
    }

    private String decodings(Group group) {
        return results(group).stream()
                .map(result -> decoding(result.example().decoding()))
                .distinct()
                .collect(Collectors.joining("; or "));
    }

    private static String decoding(Decoding decoding) {
        String stop = decoding.stop().isEmpty() ? "none" : "`" + String.join("`, `", decoding.stop()) + "`";
        return "decoding " + decoding.strategy().name().toLowerCase(Locale.ROOT) + ", max_tokens "
                + decoding.maxTokens()
                + ", temperature " + decoding.temperature().toPlainString() + ", top_p "
                + decoding.topP().toPlainString()
                + ", top_k " + decoding.topK() + ", min_p " + decoding.minP().toPlainString() + ", repeat_penalty "
                + decoding.repeatPenalty().toPlainString() + ", seed " + decoding.seed() + ", stop " + stop;
    }

    private List<ExampleResult> results(Group group) {
        return run.results().stream()
                .filter(result -> result.example().group().equals(group.id()))
                .toList();
    }

    private void notes() {
        if (!run.notes().isEmpty()) {
            text.heading(2, "Notes");
            text.list(run.notes().stream().map(Markdown::escape).toList());
        }
    }
}
