package dev.labstone.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.labstone.check.Checks;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.CasesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledInquiriesTest {

    private static final String HEAD = "criterion,example,answer,other,label\n";

    @TempDir
    Path folder;

    private CasesFolder cases;

    @BeforeEach
    void writeUseCase() {
        cases = new CasesFolder(folder);
        write("europe: {}", "[ question: Does it name a city, keyword: Paris ]", "[ keyword: Rome ]");
    }

    @Test
    void eachLabelIsAnInquiryOfItsCriterion() {
        labels("question,france,Paris,,yes\nquestion,france,The Seine,,no\npairwise,italy,Rome,Ostia,first\n");
        LabelledInquiries labels = read();
        assertThat(labels.of("question"))
                .extracting(
                        LabelledInquiry::label,
                        label -> label.inquiry().material().answer())
                .containsExactly(tuple("yes", "Paris"), tuple("no", "The Seine"));
        assertThat(labels.of("pairwise")).singleElement().satisfies(label -> {
            assertThat(label.inquiry().material().other()).contains("Ostia");
            assertThat(label.inquiry().material().question()).isEqualTo("Capital of Italy?");
        });
        assertThat(labels.of("rubric")).isEmpty();
    }

    @Test
    void aLabelThatIsGivenTwiceCountsOnce() {
        labels("question,france,Paris,,yes\nquestion,france,Paris,,yes\n");
        assertThat(read().of("question")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            question,frnace,Paris,,yes      | labels.csv:2:1: there is no example "frnace" | did you mean "france"?
            questoin,france,Paris,,yes      | "france" is not judged by "questoin"         | did you mean "question"?
            question,italy,Rome,,yes        | "italy" is not judged by "question"          | one of pairwise
            question,france,Paris,,Yes      | not a label of "question"                    | one of no, yes
            pairwise,italy,Rome,Ostia,A     | not a label of "pairwise"                    | one of first, tie, second
            pairwise,italy,Rome,,first      | "pairwise" looks at two answers              | the second answer in the column "other"
            question,france,Paris,Lyon,yes  | "question" looks at one answer               | an empty cell in the column "other"
            question,france,Paris,,yes⏎question,france,Paris,,no | labels.csv:3:1: the same answer is labelled "yes" in line 2 | one label
            """)
    void tellsWhichLabelCannotBeRight(String rows, String problem, String cure) {
        labels(rows.replace("⏎", "\n") + "\n");
        assertThat(refusal()).contains(problem).contains(cure);
    }

    @Test
    void refusesTwoQuestionsOfOneNameInOneExample() {
        write("europe: {}", "[ question: Names it a city, question: Names it a river ]", "[ keyword: Rome ]");
        assertThat(refusal())
                .contains("capitals.yaml:7:5: \"france\" is judged by two criteria of this name")
                .contains("found:    question")
                .contains("a line \"name: …\" for each");
    }

    @Test
    void refusesScalesOfOneNameWithDifferentGrades() {
        String scale = "[ { scale: { criterion: a, to: %s }, threshold: 0.5 } ]";
        write("europe: {}", scale.formatted("5"), scale.formatted("3"));
        assertThat(refusal()).contains("\"italy\" has other verdicts to choose from than \"france\"");
        write("europe: {}", scale.formatted("5"), scale.formatted("5, name: other"));
        assertThat(read().of("scale")).isEmpty();
    }

    private void write(String group, String france, String italy) {
        cases.write(CasesFolder.USE_CASE + ".yaml", """
                use_case: capitals
                title: Capitals
                prompt: { user: "Capital of {{input}}?" }
                groups:
                  %s
                examples:
                  - { id: france, group: europe, input: France, reference: Paris, checks: %s }
                  - { id: italy, group: europe, input: Italy, reference: Rome, checks: %s }
                """.formatted(
                        group.replace("{}", "{ leaf: none, pairwise: The better answer is shorter. }"), france, italy));
    }

    private void labels(String rows) {
        cases.write(CasesFolder.USE_CASE + "/labels.csv", HEAD + rows);
    }

    private LabelledInquiries read() {
        return LabelledInquiries.read(cases.useCase(), Checks.load());
    }

    private String refusal() {
        return catchThrowableOfType(InvalidFileException.class, this::read).getMessage();
    }
}
