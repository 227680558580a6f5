package dev.labstone.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.files.InvalidFileException;
import dev.labstone.model.Answer;
import dev.labstone.report.CsvListener;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsReaderTest {

    private static final String HEAD = "example,role,verdict,comment,answer_sha256\r\n";
    private static final String DIGEST = "5dd272b4f316b776a7b8e3d0894b37e1e42be3d5d3b204b8a5836cc50597a6b1";

    @TempDir
    Path folder;

    @Test
    void a_use_case_without_the_file_has_no_reviews() {
        assertThat(ReviewsReader.read(useCase()).all()).isEmpty();
    }

    @Test
    void a_review_goes_with_its_answer_and_with_no_other_one() {
        Reviews reviews =
                read("france,base,bad,'=too short," + DIGEST + "\r\nitaly,base,,taken back," + DIGEST + "\r\n");
        Run run = Runs.of(useCase(), List.of(Role.BASE), (role, example) -> "Paris");
        assertThat(reviews.all()).hasSize(1);
        assertThat(words(reviews, run, 0)).isEqualTo("a person says bad: =too short");
        assertThat(words(reviews, run, 1)).isEmpty();
        Run other = Runs.of(useCase(), List.of(Role.BASE), (role, example) -> "Paris.");
        assertThat(words(reviews, other, 0)).isEmpty();
    }

    @Test
    void the_commentary_of_a_csv_is_what_a_person_said_and_else_what_checks_did() throws IOException {
        Reviews reviews = read("france,trained,good,\"short, and right\"," + DIGEST + "\r\n");
        Run run = Runs.of(useCase(), List.of(Role.BASE, Role.TRAINED), (role, example) -> "Paris");
        try (CsvListener csv = new CsvListener(folder.resolve("run"), reviews)) {
            csv.started(run.useCase(), run.lineup(), run.roles());
            run.results().forEach(csv::assessed);
            csv.finished(run);
        }
        List<String> rows = Files.readAllLines(folder.resolve("run/instructlab_results.csv"));
        String all = String.join("\n", rows);
        assertThat(all)
                .containsOnlyOnce("\"a person says good: short, and right\"")
                .contains("all checks passed", "keyword FAIL");
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line_and_its_cure() {
        assertThatThrownBy(() -> read("frence,base,good,," + DIGEST + "\r\n"
                        + "france,bass,good,,"
                        + DIGEST + "\r\nfrance,base,fine,," + DIGEST + "\r\nfrance,base,good,,Paris\r\n"
                        + "italy,base,good,," + DIGEST + "\r\nitaly,base,bad,," + DIGEST + "\r\n"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("5 problems")
                .hasMessageContaining("reviews.csv:2:1: there is no such example")
                .hasMessageContaining("did you mean \"france\"?")
                .hasMessageContaining("one of base, granite, llama, trained; did you mean \"base\"?")
                .hasMessageContaining("one of bad, good")
                .hasMessageContaining("the SHA-256 of the answer in 64 hexadecimal digits")
                .hasMessageContaining("reviews.csv:7:1: the same answer is reviewed in line 6");
    }

    @Test
    void a_missing_column_is_named() {
        new CasesFolder(folder.resolve("cases"))
                .write("capitals/reviews.csv", "example,role,verdikt,answer_sha256\r\n");
        assertThatThrownBy(() -> ReviewsReader.read(useCase()))
                .hasMessageContaining("the column \"verdict\" is missing")
                .hasMessageContaining("did you mean \"verdikt\"?");
    }

    private Reviews read(String rows) {
        new CasesFolder(folder.resolve("cases")).write("capitals/reviews.csv", HEAD + rows);
        return ReviewsReader.read(useCase());
    }

    private static String words(Reviews reviews, Run run, int place) {
        RoleResult result = run.results().get(place).roles().get(Role.BASE);
        assertThat(result.response()).isInstanceOf(Answer.class);
        return reviews.of(run.results().get(place).example(), Role.BASE, result.response())
                .map(Review::words)
                .orElse("");
    }

    private UseCase useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples().useCase();
    }
}
