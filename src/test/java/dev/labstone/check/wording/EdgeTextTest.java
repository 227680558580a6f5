package dev.labstone.check.wording;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "Yes, it is", " Yes.", "\u200BYes", "Yes\nNo"})
    void isFoundAtTheBeginning(String answer) {
        assertThat(Checking.of("- starts-with: 'Yes'").outcomeOf(answer)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yesterday", "yes", "Oh Yes", "**Yes**", "", " \n"})
    void isNotFoundElsewhereOrInsideOfAWord(String answer) {
        assertThat(Checking.of("- starts-with: 'Yes'").outcomeOf(answer)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It is done", "done", "done \n", "well-done"})
    void isFoundAtTheEnd(String answer) {
        assertThat(Checking.of("- ends-with: done").outcomeOf(answer)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undone", "done.", "done or not", ""})
    void isNotFoundBeforeTheEnd(String answer) {
        assertThat(Checking.of("- ends-with: done").outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void mayTearAWordIfToldSoAndStandsInScriptsWithoutSpaces() {
        assertThat(Checking.of("- starts-with: { text: 'Yes', words: false }").outcomeOf("Yesterday"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- starts-with: 東京").outcomeOf("東京は大きい")).isEqualTo(PASS);
        assertThat(Checking.of("- ends-with: שלום").outcomeOf("אמר שלום")).isEqualTo(PASS);
        assertThat(Checking.of("- ends-with: 👍").outcomeOf("good 👍")).isEqualTo(PASS);
    }

    @Test
    void isOneOfSeveral() {
        Checking check = Checking.of("- starts-with: [\"Yes\", \"Of course\"]");
        assertThat(check.outcomeOf("Of course, sir")).isEqualTo(PASS);
        assertThat(check.verdictOn("Never").reason())
                .isEqualTo("expected one that begins with \"Yes\" or \"Of course\", found \"Never\"");
    }

    @Tag("slow")
    @Test
    void readsAMegabyte() {
        String much = "word ".repeat(200_000);
        assertThat(Checking.of("- ends-with: the end").outcomeOf(much + "the end"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- starts-with: the end").outcomeOf(much)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starts-with: ' '",
                "starts-with: { words: true }",
                "starts-with: [a, ' ']",
                "ends-with: \"\\u200B\"",
                "ends-with: { text: a, word: true }"
            })
    void wantsSomethingToLookFor(String check) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- " + check));
    }
}
