package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairwiseTest {

    @TempDir
    Path folder;

    @Test
    void aTextAloneIsTheCriterion() {
        assertThat(pairwise("The shorter one."))
                .isEqualTo(new Pairwise("pairwise", "The shorter one.", List.of(), true));
        assertThat(pairwise("{ criterion: a, name: short, steps: [b, c], show_reference: false }"))
                .isEqualTo(new Pairwise("short", "a", List.of("b", "c"), false));
        assertThat(CaseFile.read(folder, CaseFile.SHORTEST).groups().get(0).pairwise())
                .isEmpty();
    }

    @Test
    void itsPlaceholdersAreFieldsOfTheExamples() {
        String text = CaseFile.replace("card: {}", "card: { pairwise: { criterion: a, steps: 'Fit for {{who}}' } }")
                .replace("    checks:", "    who: children\n    checks:");
        assertThat(CaseFile.read(folder, text).examples().get(0).fields()).containsEntry("who", "children");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { name: short }                      | "criterion" is missing
            { criterion: a, name: Short One }    | the name of a criterion is not allowed
            { criterion: a, step: b }            | did you mean "steps"?
            [a]                                  | "criterion" must be text
            'Fit for {{who}}'                    | {{who}} stands in no example of the group "card"
            'Fit for {{who is}}'                 | no placeholder can be called so
            """)
    void tellsWhatCannotBeMeant(String pairwise, String problem) {
        assertThat(CaseFile.problems(folder, "card: {}", "card: { pairwise: " + pairwise + " }"))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    private Pairwise pairwise(String text) {
        return CaseFile.read(folder, CaseFile.replace("card: {}", "card: { pairwise: " + text + " }"))
                .groups()
                .get(0)
                .pairwise()
                .orElseThrow();
    }
}
