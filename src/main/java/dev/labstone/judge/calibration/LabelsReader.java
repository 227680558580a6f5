package dev.labstone.judge.calibration;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.text.CsvRows;
import dev.labstone.text.FormulaGuard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code labels.csv}: RFC 4180 in UTF-8 with a header. A row without a label is one that nobody has labelled yet, and
 * is passed over.
 */
public final class LabelsReader {

    /** The name of the file in the folder of the use case. */
    public static final String FILE = "labels.csv";

    /** The columns, in the order in which they are written; when read, any order will do. */
    public static final List<String> COLUMNS =
            List.of("criterion", "example", "answer", "other", "allowed", "label", "comment");

    private static final List<String> REQUIRED = List.of("criterion", "example", "answer", "label");

    private LabelsReader() {}

    /**
     * Reads labels.
     *
     * @param file the file; if it does not exist, there are none
     * @throws InvalidFileException if it is not CSV, or lacks a column, with all that is wrong
     */
    public static List<Label> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems(file);
        List<Label> labels = new CsvRows(file, COLUMNS, REQUIRED, problems).read(LabelsReader::label);
        problems.throwIfAny();
        return labels;
    }

    private static Optional<Label> label(CSVRecord row, Place place) {
        String label = row.get("label").strip();
        return Optional.of(new Label(
                        row.get("criterion").strip(),
                        row.get("example").strip(),
                        FormulaGuard.restore(row.get("answer")),
                        Optional.of(row.isMapped("other") ? FormulaGuard.restore(row.get("other")) : "")
                                .filter(text -> !text.isEmpty()),
                        label,
                        row.isMapped("comment") ? FormulaGuard.restore(row.get("comment")) : "",
                        place))
                .filter(read -> !label.isEmpty());
    }
}
