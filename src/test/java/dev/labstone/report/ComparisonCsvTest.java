package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.report.review.Reviews;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonCsvTest {

    private static final List<Role> ALL = List.of(Role.BASE, Role.TRAINED, Role.GRANITE, Role.LLAMA);

    @TempDir
    Path folder;

    @Test
    void has_the_columns_of_the_challenge() throws IOException {
        write(run("Paris"));
        assertThat(firstLine("initial_results.csv"))
                .isEqualTo(
                        "input_example,prompt_granite,result_granite,result_granite_goodness,result_granite_commentary,"
                                + "prompt_llama,result_llama,result_llama_goodness,result_llama_commentary");
        assertThat(firstLine("instructlab_results.csv"))
                .isEqualTo("input_example,prompt_base_model,result_base_model,result_base_model_goodness,"
                        + "result_base_model_commentary,prompt_trained_model,result_trained_model,"
                        + "result_trained_model_goodness,result_trained_model_commentary");
    }

    @Test
    void has_a_row_for_each_example() {
        write(run("Paris"));
        assertThat(rows("instructlab_results.csv")).hasSize(4);
        assertThat(rows("instructlab_results.csv").get(0))
                .containsExactly(
                        "France",
                        "User:\nCapital of France?",
                        "Paris",
                        "1",
                        "all checks passed",
                        "User:\nCapital of France?",
                        "Paris",
                        "1",
                        "all checks passed");
    }

    @Test
    void is_utf8_without_mark_and_ends_its_lines_with_cr_lf() throws IOException {
        write(run("Größe: ✓"));
        byte[] bytes = Files.readAllBytes(folder.resolve("initial_results.csv"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(bytes[0]).isEqualTo((byte) 'i');
        assertThat(text).contains("Größe: ✓").endsWith("\r\n");
        assertThat(text.replace("\r\n", "").replaceAll("\"[^\"]*\"", "")).doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with, comma",
                "with \"quotes\" in it",
                "two\nlines",
                "two\r\nlines",
                " space at both ends ",
                "# no comment",
                "emoji 👩‍🚒 and 日本語 and עברית",
                "semi;colon\tand tab",
                "\"",
                "'already quoted'"
            })
    void another_parser_reads_back_what_was_said(String answer) {
        write(run(answer));
        assertThat(rows("initial_results.csv").get(1)[2]).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1"})
    void a_cell_that_looks_like_a_formula_is_defused(String answer) {
        write(run(answer));
        assertThat(rows("initial_results.csv").get(0)[2]).isEqualTo("'" + answer);
    }

    @Test
    void a_cell_of_100_kilobytes_is_kept_whole() {
        String answer = "lorem, \"ipsum\"\n".repeat(7000);
        write(run(answer));
        assertThat(rows("initial_results.csv").get(0)[2]).isEqualTo(answer);
    }

    @Test
    void an_empty_answer_is_an_empty_cell_with_a_goodness_of_zero() {
        write(run(""));
        String[] row = rows("initial_results.csv").get(0);
        assertThat(row[2]).isEmpty();
        assertThat(row[3]).isEqualTo("0");
        assertThat(row[4]).isEqualTo("keyword FAIL: found an empty answer");
    }

    @Test
    void a_missing_answer_has_no_goodness_and_says_why() {
        write(Runs.of(cases().useCase(), ALL, (role, example) -> role == Role.LLAMA ? null : "Paris"));
        String[] row = rows("initial_results.csv").get(0);
        assertThat(row[6]).isEmpty();
        assertThat(row[7]).isEmpty();
        assertThat(row[8]).isEqualTo("no answer: nobody listens at 127.0.0.1:8081");
    }

    @Test
    void a_comparison_that_is_not_bound_leaves_no_file_not_even_an_old_one() {
        write(run("Paris"));
        write(Runs.of(cases().useCase(), List.of(Role.BASE, Role.TRAINED), (role, example) -> "Paris"));
        assertThat(folder.resolve("initial_results.csv")).doesNotExist();
        assertThat(folder.resolve("instructlab_results.csv")).exists();
    }

    @Test
    void a_run_that_does_not_finish_leaves_no_file() {
        write(run("Paris"));
        Run run = run("Rome");
        try (CsvListener listener = new CsvListener(folder, Reviews.NONE)) {
            listener.started(run.useCase(), run.lineup(), run.roles());
            listener.assessed(run.results().get(0));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_written_ends_the_run() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where the folder should be");
        Run run = run("Paris");
        CsvListener listener = new CsvListener(blocked, Reviews.NONE);
        assertThatThrownBy(() -> listener.started(run.useCase(), run.lineup(), run.roles()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not write " + blocked);
    }

    private Run run(String answer) {
        return Runs.of(cases().useCase(), ALL, (role, example) -> answer);
    }

    private CasesFolder cases() {
        return new CasesFolder(folder.resolveSibling(folder.getFileName() + "-cases")).withExamples();
    }

    private void write(Run run) {
        try (CsvListener listener = new CsvListener(folder, Reviews.NONE)) {
            listener.started(run.useCase(), run.lineup(), run.roles());
            for (ExampleResult result : run.results()) {
                listener.assessed(result);
            }
            listener.finished(run);
        }
    }

    private String firstLine(String name) throws IOException {
        return Files.readString(folder.resolve(name)).lines().findFirst().orElseThrow();
    }

    private List<String[]> rows(String name) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\r\n");
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setHeaderExtractionEnabled(true);
        settings.setMaxCharsPerColumn(1_000_000);
        settings.setEmptyValue("");
        settings.setNullValue("");
        settings.setCommentProcessingEnabled(false);
        return new CsvParser(settings).parseAll(folder.resolve(name).toFile());
    }
}
