package dev.labstone.report;

import dev.labstone.files.WholeFile;
import dev.labstone.gate.Gate;
import dev.labstone.report.page.ReviewPage;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.review.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a finished run that are not written while results come in. */
public final class RunFiles {

    /** The name of the summary. */
    public static final String SUMMARY = "summary.md";

    /** The name of the file with the fields of the form that it is handed in by. */
    public static final String SUBMISSION = "submission.md";

    /** The name of the file in which people label answers. */
    public static final String LABELS = "labels-to-fill.csv";

    /** The name of the file that holds everything. */
    public static final String RUN = "run.json";

    private RunFiles() {}

    /**
     * Takes the files of an earlier run away, so that none of them can be taken for this one's.
     *
     * @param folder the folder of the run
     * @throws UncheckedIOException if they cannot be taken away
     */
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(RUN));
            Files.deleteIfExists(folder.resolve(SUMMARY));
            Files.deleteIfExists(folder.resolve("summary.html"));
            Files.deleteIfExists(folder.resolve("summary.docx"));
            Files.deleteIfExists(folder.resolve(SUBMISSION));
            Files.deleteIfExists(folder.resolve(LABELS));
            Files.deleteIfExists(folder.resolve(PullRequestFiles.FILE));
            ReviewPage.remove(folder);
        } catch (IOException broken) {
            throw WholeFile.failed(folder, broken);
        }
    }

    /**
     * Writes the files.
     *
     * @param gate the run and what it has shown
     * @param reviews what people said of answers
     * @param prose what a person has written for the summary
     * @param folder the folder of the run
     * @throws UncheckedIOException if they cannot be written
     */
    public static void write(Gate gate, Reviews reviews, Prose prose, Path folder) {
        WholeFile.write(folder.resolve(RUN), RunJson.write(gate, reviews));
        WholeFile.write(folder.resolve(SUMMARY), Summary.write(gate, prose));
        WholeFile.write(folder.resolve(SUBMISSION), Submission.write(gate, prose));
        ReviewPage.write(gate, reviews, folder);
        gate.run()
                .judging()
                .ifPresent(judging -> WholeFile.write(folder.resolve(LABELS), LabelSheet.write(judging.labels())));
    }
}
