package dev.labstone.report;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;

/** Writes {@code summary.md}: who was asked what and how, and what came out, in figures. */
final class Summary {

    private Summary() {}

    static String write(Gate gate) {
        Run run = gate.run();
        Markdown text = new Markdown();
        head(run, gate, text);
        new SummaryClaims(gate, text).write();
        new SummaryFigures(gate, text).write();
        new SummaryRepeats(run, text).write();
        gate.overlap().ifPresent(report -> new SummaryOverlap(gate, report, text).write());
        new SummaryJudging(run, text).write();
        new SummaryEvidence(run, text).write();
        new SummaryTuning(run, text).write();
        notes(run, text);
        return text.toString();
    }

    private static void head(Run run, Gate gate, Markdown text) {
        text.heading(1, run.useCase().title());
        text.paragraph("**" + Markdown.escape(Headline.of(gate)) + "**");
        if (!run.useCase().description().isEmpty()) {
            text.paragraph(Markdown.escape(run.useCase().description()));
        }
        text.paragraph("Use case `" + run.useCase().id() + "`, lineup `" + run.lineup() + "`, run `" + run.id() + "`: "
                + run.results().size() + " examples in "
                + run.useCase().groups().size() + " groups.");
    }

    private static void notes(Run run, Markdown text) {
        if (!run.notes().isEmpty()) {
            text.heading(2, "Notes");
            text.list(run.notes().stream().map(Markdown::escape).toList());
        }
    }
}
