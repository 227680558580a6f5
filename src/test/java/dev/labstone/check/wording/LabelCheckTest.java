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

class LabelCheckTest {

    private static final String CHECK = "- label: { is: positive, of: [positive, negative, very positive, N/A] }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "positive",
                "Positive.",
                "**POSITIVE**",
                "The label is: positive",
                "positive, because it is positive",
                "It is positive, not negative.",
                "Not sure at first. Positive",
                "It isn't negative: positive",
                "ｐｏｓｉｔｉｖｅ",
                "not negative but positive",
                "no doubt positive",
                "Without a doubt positive",
                "There is no doubt: positive",
                "Negative? No. Positive"
            })
    void namesTheLabelAndNoOther(String answer) {
        assertThat(Checking.of(CHECK).verdictOn(answer).reason()).startsWith("the answer names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "negative",
                "very positive",
                "positive or negative",
                "positive/N/A",
                "It is not positive.",
                "It isn't really positive",
                "It isn\u2019t positive",
                "never a positive one",
                "not positive. Well, positive",
                "Hardly positive.",
                "anything but positive",
                "far from positive",
                "The opposite of positive",
                "positive? No.",
                "Positive is wrong.",
                "non-positive",
                "I don't believe that the sentiment is positive",
                "I doubt it is positive",
                "positively",
                "good"
            })
    void anythingElseIsWrong(String answer) {
        assertThat(Checking.of(CHECK).outcomeOf(answer)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes, no problem.", "Yes, there is no doubt.", "Yes", "No doubt, yes."})
    void sayingsAreNoAnswers(String answer) {
        assertThat(Checking.of("- label: { is: \"yes\", of: [\"yes\", \"no\"] }")
                        .outcomeOf(answer))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "No, no.", "no. No.", "It is: no"})
    void aLabelTakesNoOtherBack(String answer) {
        assertThat(Checking.of("- label: { is: \"no\", of: [\"yes\", \"no\"] }").outcomeOf(answer))
                .isEqualTo(PASS);
    }

    @Test
    void saysWhatWasNamedAndDenied() {
        assertThat(Checking.of(CHECK).verdictOn("negative or positive").reason())
                .isEqualTo("expected the label \"positive\", found \"negative\", \"positive\"; the answer is"
                        + " \"negative or positive\"");
        assertThat(Checking.of(CHECK).verdictOn("not positive").reason())
                .startsWith("expected the label \"positive\", the answer says not \"positive\"");
        assertThat(Checking.of(CHECK).verdictOn("good").reason())
                .startsWith("expected the label \"positive\", found none");
    }

    @Test
    void standsAloneIfToldSo() {
        Checking check = Checking.of("- label: { is: spam, of: [spam, ham], alone: true }");
        assertThat(check.outcomeOf("**Spam**.\n")).isEqualTo(PASS);
        assertThat(check.outcomeOf("It is spam")).isEqualTo(FAIL);
    }

    @Test
    void isFoundWhereNoSpacesAreWritten() {
        assertThat(Checking.of("- label: { is: 肯定, of: [肯定, 否定] }").outcomeOf("これは肯定です"))
                .isEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void readsAMegabyte() {
        assertThat(Checking.of(CHECK).outcomeOf("not very ".repeat(100_000) + "- positive"))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label: positive",
                "label: { is: good, of: [positive, negative] }",
                "label: { is: positive, of: [positive] }",
                "label: { is: positive, of: [positive, Positive] }",
                "label: { is: a, of: [a, \"\\u200B\"] }"
            })
    void wantsLabelsThatCanBeToldApart(String check) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- " + check));
    }
}
