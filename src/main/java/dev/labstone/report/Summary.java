package dev.labstone.report;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseField;

/** Writes {@code summary.md}: who was asked what and how, and what came out, in figures. */
final class Summary {

    private Summary() {}

    static String write(Gate gate, Prose written) {
        Run run = gate.run();
        Markdown text = new Markdown();
        SummaryProse prose = new SummaryProse(written, text);
        head(run, gate, text);
        contribution(prose, text);
        new SummaryData(run, prose, text).write();
        new SummaryClaims(gate, text).write();
        new SummaryFigures(gate, text).write(prose);
        new SummaryRepeats(run, text).write();
        gate.overlap().ifPresent(report -> new SummaryOverlap(gate, report, text).write());
        new SummaryJudging(run, text).write();
        new SummaryEvidence(run, text).write();
        new SummaryTuning(run, text).write();
        kept(prose, text);
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

    private static void contribution(SummaryProse prose, Markdown text) {
        text.heading(2, "The contribution");
        prose.list(
                ProseField.PULL_REQUEST,
                ProseField.PRODUCTS,
                ProseField.PRODUCT_DESCRIPTION,
                ProseField.USE_CASE,
                ProseField.RELEVANCE,
                ProseField.FEATURE);
    }

    private static void kept(SummaryProse prose, Markdown text) {
        text.heading(2, "Privacy and hardware");
        prose.list(ProseField.PRIVACY, ProseField.HARDWARE);
    }

    private static void notes(Run run, Markdown text) {
        if (!run.notes().isEmpty()) {
            text.heading(2, "Notes");
            text.list(run.notes().stream().map(Markdown::escape).toList());
        }
    }
}
