package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.evaluation.Run;
import dev.labstone.files.Durations;
import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.TrainedStudent.Epoch;
import dev.labstone.ilab.stage.StageReport;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.model.Lineage;
import dev.labstone.usecase.Role;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The part of the summary about the tuning: which stages ran, what the generated data look like, how training went. */
final class SummaryTuning {

    private static final Pattern LONG_DIGEST = Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b");

    private static final MathContext DIGITS = new MathContext(4);

    private final Run run;
    private final Markdown text;

    SummaryTuning(Run run, Markdown text) {
        this.run = run;
        this.text = text;
    }

    void write() {
        if (run.tuning().isEmpty() && lineage().isEmpty()) {
            return;
        }
        text.heading(2, "How the student was tuned");
        lineage().forEach(this::lineage);
        run.tuning().ifPresent(this::tuning);
    }

    private List<Lineage> lineage() {
        return run.models().containsKey(Role.TRAINED)
                ? run.models().get(Role.TRAINED).lineage().stream().toList()
                : List.of();
    }

    private void lineage(Lineage lineage) {
        List<String> parameters = new ArrayList<>();
        lineage.parameters().forEach((name, value) -> parameters.add(name + " " + value));
        text.list(List.of(
                "tuned by " + escape(lineage.tool()),
                "taxonomy `" + digest(lineage.taxonomySha256()) + "`"
                        + lineage.taxonomyCommit()
                                .map(commit -> ", last changed in commit `" + escape(commit) + "`")
                                .orElse(""),
                "teacher " + escape(LONG_DIGEST.matcher(lineage.teacher()).replaceAll("$1…")),
                "student before training `" + digest(lineage.student()) + "`",
                lineage.samples() + " samples of training data, `" + digest(lineage.dataSha256()) + "`",
                "parameters: "
                        + escape(LONG_DIGEST
                                .matcher(String.join(", ", parameters))
                                .replaceAll("$1…"))));
    }

    private void tuning(TuningReport tuning) {
        text.heading(3, "Stages");
        text.table(
                List.of("stage", "what happened", "time", "from", "result"),
                tuning.stages().stream().map(SummaryTuning::stage).toList());
        tuning.data().ifPresent(this::data);
        if (!tuning.training().isEmpty()) {
            text.heading(3, "Training");
            text.table(
                    List.of("epoch", "steps", "mean loss"),
                    tuning.training().stream().map(SummaryTuning::epoch).toList());
        }
    }

    private static List<String> stage(StageReport stage) {
        String state = switch (stage.state()) {
            case RAN -> "ran";
            case REUSED -> "reused, nothing has changed";
            case FAILED -> "**failed**";
        };
        return List.of(
                escape(stage.title()),
                state,
                Durations.words(stage.seconds()),
                escape(stage.from()),
                escape(stage.result()));
    }

    private void data(GeneratedData data) {
        text.heading(3, "What the generated data look like");
        List<List<String>> rows = new ArrayList<>();
        data.leaves()
                .forEach((leaf, samples) -> rows.add(List.of(
                        "`" + leaf + "`",
                        Integer.toString(data.seeds().getOrDefault(leaf, 0)),
                        Integer.toString(samples))));
        text.table(List.of("leaf", "seed examples", "samples"), rows);
        text.paragraph(data.size() + " samples in all; " + data.discarded() + " discarded by ilab, " + data.empty()
                + " with an empty question or answer, " + data.tagged() + " with stray tags of a chat template.");
        data.samples().forEach(this::sample);
    }

    private void sample(GeneratedData.Sample sample) {
        text.paragraph("A sample of `" + sample.leaf() + "`:");
        text.code("User:\n" + sample.user() + "\n\nAssistant:\n" + sample.assistant());
    }

    private static List<String> epoch(Epoch epoch) {
        return List.of(
                Integer.toString(epoch.number()),
                Integer.toString(epoch.steps()),
                epoch.loss().round(DIGITS).toPlainString());
    }

    private static String digest(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length())) + "…";
    }
}
