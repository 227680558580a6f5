package dev.labstone.taxonomy;

import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.regex.Pattern;

/** What is to be said about the documents that a knowledge leaf names, without fetching them. */
final class DocumentAdvice {

    private static final Pattern FIXED = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern ADDRESS = Pattern.compile("(https://|git@|ssh://).*");
    private static final Pattern ENDS_IN_A_NAME = Pattern.compile(".*\\.([A-Za-z0-9]+)");

    private final YamlValue.Fields document;
    private final Problems refusals;
    private final Problems remarks;

    /**
     * Prepares the look.
     *
     * @param document the field {@code document}; it is as the schema wants it
     * @param refusals receives why {@code ilab} 0.26 would not take them
     * @param remarks receives what may turn out badly
     */
    DocumentAdvice(YamlValue.Fields document, Problems refusals, Problems remarks) {
        this.document = document;
        this.refusals = refusals;
        this.remarks = remarks;
    }

    void advise() {
        YamlValue.Text repo = text("repo");
        if (!ADDRESS.matcher(repo.text()).matches()) {
            String expected = "an address such as https://github.com/somebody/documents.git";
            remarks.add(repo.place(), "nobody else can fetch this repository", repo.text(), expected);
        }
        YamlValue.Text commit = text("commit");
        if (!FIXED.matcher(commit.text()).matches()) {
            String expected = "the number of a commit; a branch can hold other documents tomorrow";
            remarks.add(commit.place(), "the documents can change under the leaf", commit.text(), expected);
        }
        patterns().forEach(this::rejectPattern);
    }

    private void rejectPattern(YamlValue.Text pattern) {
        String text = pattern.text();
        if (text.startsWith("/") || List.of(text.split("/")).contains("..")) {
            refusals.add(
                    pattern.place(),
                    "the pattern leads out of the repository",
                    text,
                    "a path from its root on: docs/*.md");
        } else if (ENDS_IN_A_NAME.matcher(text).matches() && !isTaken(text)) {
            refusals.add(pattern.place(), "ilab reads no documents of this kind", text, "Markdown, *.md, or *.pdf");
        } else if (text.endsWith(".pdf")) {
            remarks.add(
                    pattern.place(), "ilab 0.14 to 0.17 reads Markdown only", text, "*.md, if it is for those, too");
        } else if (!isTaken(text)) {
            String expected = "a pattern that ends in .md or .pdf; ilab gives up at a file of another kind";
            remarks.add(pattern.place(), "the pattern may match other files than documents", text, expected);
        }
    }

    private static boolean isTaken(String pattern) {
        return pattern.endsWith(".md") || pattern.endsWith(".pdf");
    }

    private List<YamlValue.Text> patterns() {
        YamlValue.Items items =
                (YamlValue.Items) document.entries().get("patterns").value();
        return items.items().stream().map(YamlValue.Text.class::cast).toList();
    }

    private YamlValue.Text text(String key) {
        return (YamlValue.Text) document.entries().get(key).value();
    }
}
