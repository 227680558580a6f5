package dev.labstone.report;

import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseField;
import dev.labstone.report.prose.ProseReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what a person has written into the summary, and says what is not written yet. */
final class SummaryProse {

    private final Prose prose;
    private final Markdown text;

    SummaryProse(Prose prose, Markdown text) {
        this.prose = prose;
        this.text = text;
    }

    /** Writes several fields as a list, each under its name. */
    void list(ProseField... fields) {
        text.list(Arrays.stream(fields)
                .map(field -> "**" + title(field) + "**: "
                        + prose.text(field).map(SummaryProse::inline).orElseGet(() -> missing(field)))
                .toList());
    }

    /** Writes a field as paragraphs of their own. */
    void paragraphs(ProseField field) {
        List<String> written = prose.text(field).stream()
                .flatMap(all -> Arrays.stream(all.split("\\n\\s*\\n")))
                .map(Markdown::escape)
                .toList();
        written.forEach(text::paragraph);
        if (written.isEmpty() && !field.isOptional()) {
            text.paragraph(missing(field));
        }
    }

    /** Returns the name of a field as people read it: {@code Product description}. */
    static String title(ProseField field) {
        String words = field.key().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String inline(String written) {
        return written.startsWith("https://") && !written.contains(" ") && !written.contains(">")
                ? "<" + written + ">"
                : written.lines().map(Markdown::escape).collect(Collectors.joining(" "));
    }

    private static String missing(ProseField field) {
        return "*not written yet:* " + Markdown.escape(field.question()) + " (`" + field.key() + "` in `"
                + ProseReader.FILE + "`)";
    }
}
