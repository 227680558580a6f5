package dev.labstone.report;

import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseField;

/** Writes {@code submission.md}: the fields of the form that it is handed in by, ready to paste. */
final class Submission {

    private Submission() {}

    static String write(Gate gate, Prose prose) {
        Markdown text = new Markdown();
        text.heading(1, "Submission: " + gate.run().useCase().title());
        field(text, "Link to the folder", prose, ProseField.FOLDER);
        field(text, "Link to the pull request", prose, ProseField.PULL_REQUEST);
        field(text, "Products", prose, ProseField.PRODUCTS);
        text.heading(2, "Time saved, in percent");
        text.code(prose.timeSaved()
                .map(saved -> Integer.toString(saved.percent()))
                .orElse(missing(ProseField.TIME_SAVED)));
        text.heading(2, "Explanation");
        text.code(prose.timeSaved().map(saved -> saved.calculation()).orElse(missing(ProseField.TIME_SAVED)) + "\n\n"
                + prose.text(ProseField.USE_CASE).orElse(missing(ProseField.USE_CASE)) + "\n\n"
                + Headline.of(gate));
        return text.toString();
    }

    private static void field(Markdown text, String title, Prose prose, ProseField field) {
        text.heading(2, title);
        text.code(prose.text(field).orElse(missing(field)));
    }

    private static String missing(ProseField field) {
        return "not written yet: " + field.question();
    }
}
