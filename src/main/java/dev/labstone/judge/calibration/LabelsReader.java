package dev.labstone.judge.calibration;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.text.FormulaGuard;
import dev.labstone.yaml.DidYouMean;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

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
    private static final String MARK = "\uFEFF";

    private final Path file;
    private final Problems problems;

    private LabelsReader(Path file) {
        this.file = file;
        this.problems = new Problems(file);
    }

    /**
     * Reads labels.
     *
     * @param file the file; if it does not exist, there are none
     * @throws InvalidFileException if it is not CSV, or lacks a column, with all that is wrong
     */
    public static List<Label> read(Path file) {
        return Files.exists(file) ? new LabelsReader(file).read() : List.of();
    }

    private List<Label> read() {
        List<Label> labels = new ArrayList<>();
        text().ifPresent(text -> parse(text, labels));
        problems.throwIfAny();
        return labels;
    }

    private Optional<String> text() {
        try {
            return new Utf8(file, problems)
                    .decode(Files.readAllBytes(file))
                    .map(text -> text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the labels " + file, broken);
        }
    }

    private void parse(String text, List<Label> labels) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        long line = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            if (!isHeader(parser.getHeaderNames())) {
                return;
            }
            line = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                label(row, new Place(file, (int) line, 1)).ifPresent(labels::add);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException broken) {
            Throwable cause = broken.getCause() instanceof CSVException csv ? csv : broken;
            problems.add(
                    new Place(file, (int) line, 1),
                    "not CSV",
                    cause.getMessage(),
                    "RFC 4180, as a spreadsheet saves it");
        }
    }

    private boolean isHeader(List<String> header) {
        REQUIRED.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(
                        new Place(file, 1, 1),
                        "the column \"" + column + "\" is missing",
                        String.join(", ", header),
                        "a first line with " + String.join(", ", COLUMNS) + DidYouMean.suffix(column, header)));
        return problems.isEmpty();
    }

    private Optional<Label> label(CSVRecord row, Place place) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return Optional.empty();
        }
        if (!row.isConsistent()) {
            problems.add(
                    place,
                    "a row with " + row.size() + " cells",
                    String.join(",", row.values()),
                    "one for each column");
            return Optional.empty();
        }
        String label = row.get("label").strip();
        return Optional.of(new Label(
                        row.get("criterion").strip(),
                        row.get("example").strip(),
                        FormulaGuard.restore(row.get("answer")),
                        Optional.of(row.isMapped("other") ? FormulaGuard.restore(row.get("other")) : "")
                                .filter(text -> !text.isEmpty()),
                        label,
                        row.isMapped("comment") ? row.get("comment") : "",
                        place))
                .filter(read -> !label.isEmpty());
    }
}
