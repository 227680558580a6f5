package dev.labstone.deliver.document;

import dev.labstone.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Writes a Markdown document in other forms beside it. The same Markdown gives the same bytes. */
public final class Documents {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Documents() {}

    /**
     * Writes {@code NAME.html} and {@code NAME.docx} beside {@code NAME.md}.
     *
     * @param markdown the Markdown; if there is no such file, nothing is written
     * @throws UncheckedIOException if it cannot be read, or they cannot be written
     */
    public static void write(Path markdown) {
        if (!Files.isRegularFile(markdown)) {
            return;
        }
        try {
            Node document = PARSER.parse(Files.readString(markdown));
            WholeFile.write(beside(markdown, ".html"), HtmlDocument.of(document));
            Files.write(beside(markdown, ".docx"), WordDocument.of(document));
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "could not write " + markdown + " in other forms: " + broken.getMessage(), broken);
        }
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    private static Path beside(Path markdown, String ending) {
        return markdown.resolveSibling(markdown.getFileName().toString().replaceFirst("\\.md$", ending));
    }
}
