package dev.labstone.report.page;

import dev.labstone.files.WholeFile;
import dev.labstone.gate.Gate;
import dev.labstone.report.review.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the review page of a run: {@code index.html}, and {@code index-2.html} and so on for what does not fit. */
public final class ReviewPage {

    /** The name of the first page. */
    public static final String FILE = "index.html";

    private static final String ALL = "index{,-[0-9]*}.html";

    private ReviewPage() {}

    /**
     * Takes the pages of an earlier run away.
     *
     * @param folder the folder of the run; it may be missing
     * @throws IOException if they cannot be taken away
     */
    public static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(folder, ALL)) {
            for (Path page : pages) {
                Files.delete(page);
            }
        }
    }

    /**
     * Writes the pages, each of less than 5 MB.
     *
     * @param gate the run and what it has shown
     * @param reviews what people said of answers
     * @param folder the folder of the run
     * @throws UncheckedIOException if they cannot be written
     */
    public static void write(Gate gate, Reviews reviews, Path folder) {
        PageExamples examples = new PageExamples(gate);
        String head = ScriptJson.of(PageHead.of(gate, reviews));
        List<PagePart> parts = PagePart.split(gate.run().results(), examples, ScriptJson.bytes(head));
        String pages = ScriptJson.of(parts);
        PageTemplate template = PageTemplate.load();
        for (PagePart part : parts) {
            String before = "{\"head\":" + head + ",\n\"pages\":" + pages + ",\n\"page\":" + part.number();
            String data = gate.run().results().subList(part.from(), part.to()).stream()
                    .map(result -> ScriptJson.of(examples.of(result)))
                    .collect(Collectors.joining(",\n", before + ",\n\"examples\":[\n", "\n]}"));
            WholeFile.write(folder.resolve(part.file()), template.fill(gate, data));
        }
    }
}
