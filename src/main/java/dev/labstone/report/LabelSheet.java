package dev.labstone.report;

import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.judge.calibration.LabelsReader;
import dev.labstone.text.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the answers that people can label, in the form in which labels are read. What judges say of them is left out, so
 * that nobody is led by it.
 */
final class LabelSheet {

    private LabelSheet() {}

    static String write(List<LabelRow> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(LabelsReader.COLUMNS.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = format.print(text)) {
            for (LabelRow row : rows) {
                printer.printRecord(
                        row.criterion(),
                        row.example(),
                        FormulaGuard.defuse(row.answer()),
                        FormulaGuard.defuse(row.other().orElse("")),
                        String.join(" or ", row.allowed()),
                        row.label(),
                        FormulaGuard.defuse(row.comment()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
