package dev.labstone.report.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.CasesFolder;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseReaderTest {

    @TempDir
    Path folder;

    private UseCase useCase;

    @BeforeEach
    void readUseCase() {
        useCase = new CasesFolder(folder.resolve("cases")).withExamples().useCase();
    }

    @Test
    void nothing_is_written_where_there_is_no_file() {
        assertThat(ProseReader.read(useCase).missing()).hasSize(ProseField.values().length - 1);
    }

    @Test
    void reads_what_is_written_and_names_the_rest() throws IOException {
        Prose prose = read("products: Bikes\ntime_saved: { percent: 40, calculation: 6 of 10 minutes }\n"
                + "pull_request: https://github.com/instructlab/taxonomy/pull/7\nrelevance: |\n  One.\n\n  Two.\n");
        assertThat(prose.text(ProseField.PRODUCTS)).contains("Bikes");
        assertThat(prose.timeSaved()).contains(new TimeSaved(40, "6 of 10 minutes"));
        assertThat(prose.text(ProseField.RELEVANCE)).contains("One.\n\nTwo.");
        assertThat(prose.missing())
                .contains(ProseField.PRIVACY)
                .doesNotContain(ProseField.PRODUCTS, ProseField.TIME_SAVED, ProseField.TESTIMONIAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            products: ''                                  | 1:11 | "products" is empty
            products:                                     | 1:1  | "products" has no value
            produts: Bikes                                | 1:1  | products
            time_saved: { percent: 40 }                   | 1:13 | "calculation" is missing
            time_saved: { percent: 0, calculation: x }    | 1:24 | a whole number from 1 to 100
            time_saved: { percent: 140, calculation: x }  | 1:24 | a whole number from 1 to 100
            time_saved: { calculation: x }                | 1:13 | "percent" is missing
            time_saved: 40                                | 1:13 | must be a map
            pull_request: soon                            | 1:15 | is no link
            pull_request: http://github.com/a/b/pull/1    | 1:15 | is no link
            """)
    void what_is_of_no_use_is_told_with_its_place(String text, String place, String problem) {
        assertThatThrownBy(() -> read(text + "\n"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("summary.yaml:" + place)
                .hasMessageContaining(problem);
    }

    @Test
    void no_example_is_taken_for_an_answer() {
        Arrays.stream(ProseField.values())
                .filter(field -> field != ProseField.TIME_SAVED)
                .forEach(field -> assertThatThrownBy(() -> read(field.key() + ": \"" + field.example() + "\"\n"))
                        .hasMessageContaining("\"" + field.key() + "\" still holds the example"));
        assertThatThrownBy(() ->
                        read("time_saved: { percent: 40, calculation: \"" + ProseField.TIME_SAVED.example() + "\" }\n"))
                .hasMessageContaining("still holds the example");
    }

    @Test
    void the_docs_list_every_question() throws IOException {
        String docs = Files.readString(Path.of("docs/deliverables.md"));
        for (ProseField field : ProseField.values()) {
            assertThat(docs).contains("| `" + field.key() + "` | " + field.question());
        }
    }

    @Test
    void this_repository_s_own_lacks_what_a_demonstration_cannot_have() {
        UseCase own = useCaseIn(Path.of("cases/mq-first-aid.yaml"));
        assertThat(ProseReader.read(own).missing()).containsExactly(ProseField.PULL_REQUEST, ProseField.FOLDER);
    }

    private Prose read(String text) throws IOException {
        Files.createDirectories(useCase.folder());
        Files.writeString(useCase.folder().resolve(ProseReader.FILE), text);
        return ProseReader.read(useCase);
    }

    private UseCase useCaseIn(Path file) {
        return new UseCase(
                "mq-first-aid",
                "",
                "",
                file,
                useCase.groups(),
                useCase.judging(),
                useCase.claims(),
                useCase.examples());
    }
}
