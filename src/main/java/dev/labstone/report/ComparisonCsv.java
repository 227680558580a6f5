package dev.labstone.report;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.files.WholeFile;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.report.review.Review;
import dev.labstone.report.review.Reviews;
import dev.labstone.text.FormulaGuard;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the CSV of a comparison, a row for each example as it comes in. The file has its name only when it is complete.
 *
 * <p>RFC 4180 in UTF-8, lines ended by CR LF, header always.
 */
final class ComparisonCsv implements AutoCloseable {

    private final Comparison comparison;
    private final Path file;
    private final Reviews reviews;
    private final CSVPrinter printer;
    private int rows;

    private ComparisonCsv(Comparison comparison, Path file, Reviews reviews) throws IOException {
        this.comparison = comparison;
        this.file = file;
        this.reviews = reviews;
        this.printer = format(comparison).print(Files.newBufferedWriter(WholeFile.part(file), StandardCharsets.UTF_8));
    }

    /** Begins a file; an older one of the same name is taken away. */
    static ComparisonCsv begin(Comparison comparison, Path folder, Reviews reviews) {
        Path file = folder.resolve(comparison.csv());
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            return new ComparisonCsv(comparison, file, reviews);
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    /** Takes away the file of a comparison that the lineup does not bind, so that no old one is taken for new. */
    static void remove(Comparison comparison, Path folder) {
        Path file = folder.resolve(comparison.csv());
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    void add(ExampleResult result) {
        List<String> row = new ArrayList<>();
        row.add(FormulaGuard.defuse(result.example().input()));
        addRole(row, result, comparison.first());
        addRole(row, result, comparison.second());
        try {
            printer.printRecord(row);
            printer.flush();
            rows++;
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    /** Gives the file its name, and makes sure that it reads back complete. */
    void finish() {
        try {
            printer.close(true);
            WholeFile.publish(file);
            verify();
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    @Override
    public void close() {
        try {
            printer.close();
            Files.deleteIfExists(WholeFile.part(file));
        } catch (IOException broken) {
            throw WholeFile.failed(file, broken);
        }
    }

    private void verify() throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            long found = parser.stream().filter(record -> record.isConsistent()).count();
            if (found != rows) {
                throw new IOException("it has " + found + " rows of " + rows);
            }
        }
    }

    private void addRole(List<String> row, ExampleResult example, Role role) {
        RoleResult result = example.roles().get(role);
        boolean answered = result.response() instanceof Answer;
        row.add(
                answered
                        ? FormulaGuard.defuse(
                                ((Answer) result.response()).sent().prompt())
                        : "");
        row.add(answered ? FormulaGuard.defuse(((Answer) result.response()).text()) : "");
        row.add(result.assessment().goodness().map(BigDecimal::toPlainString).orElse(""));
        row.add(FormulaGuard.defuse(commentary(example.example(), role, result)));
    }

    /** What a person said of the answer comes before what checks did. */
    private String commentary(Example example, Role role, RoleResult result) {
        boolean cut = result.response() instanceof Answer answer && answer.finish() == FinishReason.LENGTH;
        String commentary = reviews.of(example, role, result.response())
                .map(Review::words)
                .orElseGet(() -> result.assessment().commentary());
        return commentary + (cut ? "; the answer was cut off at max_tokens" : "");
    }

    private static CSVFormat format(Comparison comparison) {
        List<String> header = new ArrayList<>(List.of("input_example"));
        for (Role role : List.of(comparison.first(), comparison.second())) {
            String name = column(role);
            header.addAll(List.of(
                    "prompt_" + name,
                    "result_" + name,
                    "result_" + name + "_goodness",
                    "result_" + name + "_commentary"));
        }
        return CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .get();
    }

    /** The columns' names are given by the challenge. */
    private static String column(Role role) {
        return role == Role.BASE || role == Role.TRAINED ? role.id() + "_model" : role.id();
    }
}
