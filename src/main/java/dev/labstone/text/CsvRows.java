package dev.labstone.text;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.files.Utf8;
import dev.labstone.yaml.DidYouMean;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Reads a CSV that people fill in: RFC 4180 in UTF-8 with a header, as spreadsheets save it, in some countries with semicolons
 * or tabs in place of commas. Empty lines are passed over.
 *
 * @param file the file
 * @param columns its columns, in the order in which they are written; when read, any order will do
 * @param required those that must be there
 * @param problems takes what is wrong
 */
public record CsvRows(Path file, List<String> columns, List<String> required, Problems problems) {

    private static final String MARK = "\uFEFF";

    /**
     * Reads the rows.
     *
     * @param reader makes something of a row and the place where it begins; empty for a row that is passed over
     * @return what it made; not complete if there are problems
     * @throws UncheckedIOException if the file cannot be read
     */
    public <T> List<T> read(BiFunction<CSVRecord, Place, Optional<T>> reader) {
        List<T> rows = new ArrayList<>();
        text().ifPresent(text -> parse(text, reader, rows));
        return rows;
    }

    private Optional<String> text() {
        try {
            return new Utf8(file, problems)
                    .decode(Files.readAllBytes(file))
                    .map(text -> text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + file, broken);
        }
    }

    private <T> void parse(String text, BiFunction<CSVRecord, Place, Optional<T>> reader, List<T> rows) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
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
                Place place = place(line);
                if (isRow(row, place)) {
                    reader.apply(row, place).ifPresent(rows::add);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException broken) {
            Throwable cause = broken.getCause() instanceof CSVException csv ? csv : broken;
            problems.add(place(line), "not CSV", cause.getMessage(), "RFC 4180, as a spreadsheet saves it");
        }
    }

    /** Returns what stands most often in the header, whose names have none of them. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> header.chars().filter(letter -> letter == sign).count()))
                .orElseThrow();
    }

    private Place place(long line) {
        return new Place(file, (int) line, 1);
    }

    private boolean isHeader(List<String> header) {
        required.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(
                        place(1),
                        "the column \"" + column + "\" is missing",
                        String.join(", ", header),
                        "a first line with " + String.join(", ", columns) + DidYouMean.suffix(column, header)));
        return problems.isEmpty();
    }

    private boolean isRow(CSVRecord row, Place place) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return false;
        }
        if (!row.isConsistent()) {
            problems.add(
                    place,
                    "a row with " + row.size() + " cells",
                    String.join(",", row.values()),
                    "one for each column");
        }
        return row.isConsistent();
    }
}
