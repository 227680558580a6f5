package dev.labstone.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes Markdown in which text of users and models stays text. */
final class Markdown {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|!~&])");

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final int LEAST_FENCE = 3;

    private final StringBuilder text = new StringBuilder();

    /** Returns a text in which nothing is markup, on one line. */
    static String escape(String text) {
        return SPECIAL.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }

    Markdown heading(int level, String title) {
        return paragraph("#".repeat(level) + " " + escape(title));
    }

    /** Adds a paragraph that is Markdown already. */
    Markdown paragraph(String markdown) {
        text.append(markdown).append("\n\n");
        return this;
    }

    /** Adds a list whose items are Markdown already. */
    Markdown list(List<String> items) {
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        text.append('\n');
        return this;
    }

    /** Adds a text word for word, as a block of code. */
    Markdown code(String code) {
        String fence = "`".repeat(Math.max(LEAST_FENCE, longestTicks(code) + 1));
        return paragraph(fence + "text\n" + code.strip() + "\n" + fence);
    }

    /** A fence that is longer than any in the text cannot be closed by it. */
    private static int longestTicks(String code) {
        return TICKS.matcher(code)
                .results()
                .mapToInt(found -> found.end() - found.start())
                .max()
                .orElse(0);
    }

    /** Adds a table whose cells are Markdown already. */
    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
