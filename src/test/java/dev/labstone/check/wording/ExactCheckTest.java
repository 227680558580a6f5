package dev.labstone.check.wording;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"New York", " New York\n", "New\n  York", "New\u00A0York", "\u200BNew York"})
    void acceptsTheTextWhateverItsSpaces(String answer) {
        assertThat(Checking.of("- exact: New York").outcomeOf(answer)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"new york", "New York.", "NewYork", "**New York**", "It is New York", "New Yorker", "", " "})
    void refusesAnythingElse(String answer) {
        Verdict verdict = Checking.of("- exact: New York").verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(FAIL);
        assertThat(verdict.score())
                .hasValueSatisfying(score -> assertThat(score).isZero());
    }

    @Test
    void ignoresWhatItIsToldToAndNothingElse() {
        Checking check = Checking.of("- exact: { text: Paris, ignore: [case, punctuation] }");

        assertThat(check.outcomeOf("PARIS.")).isEqualTo(PASS);
        assertThat(check.outcomeOf("\"paris\"!")).isEqualTo(PASS);
        assertThat(check.outcomeOf(" Paris")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("**Paris**")).isEqualTo(FAIL);
    }

    @Test
    void ignoresNothingIfToldSo() {
        Checking check = Checking.of("- exact: { text: 'it''s', ignore: [] }");

        assertThat(check.outcomeOf("it's")).isEqualTo(PASS);
        assertThat(check.outcomeOf("it\u2019s")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("it's ")).isEqualTo(FAIL);
    }

    @Test
    void ignoresEverythingAtOnce() {
        Checking check =
                Checking.of("- exact: { text: Straße, ignore: [case, unicode, whitespace, punctuation, markdown] }");

        assertThat(check.outcomeOf("# **STRASSE**! ")).isEqualTo(PASS);
        assertThat(check.outcomeOf("Strase")).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "- 5", "\u22125", "5%", "$5", "5.5", ".5", "> 5", "15", "5*5", "5\u00B2", "5\u00BD"})
    void neverTakesOneNumberForAnother(String answer) {
        Checking check =
                Checking.of("- exact: { text: 5, ignore: [case, unicode, whitespace, punctuation, markdown] }");

        assertThat(check.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void fillsInPlaceholders() {
        Checking check = Checking.of("- exact: '{{city}}, {{code}}'", "city: '{{code}} $1 \\'\ncode: '75001'");

        assertThat(check.outcomeOf("{{code}} $1 \\, 75001")).isEqualTo(PASS);
        assertThat(check.outcomeOf("75001 $1 \\, 75001")).isEqualTo(FAIL);
    }

    @Test
    void canAskForNothing() {
        Checking check = Checking.of("- exact: ''");

        assertThat(check.outcomeOf(" \n")).isEqualTo(PASS);
        assertThat(check.verdictOn("x").reason()).startsWith("expected an empty answer, found \"x\"");
    }

    @Test
    void saysWhatWasExpectedAndFound() {
        assertThat(Checking.of("- exact: Paris").verdictOn("It is\nLyon").reason())
                .isEqualTo("expected \"Paris\", found \"It is Lyon\"");
        assertThat(Checking.of("- exact: Paris").verdictOn(" ").reason())
                .isEqualTo("expected \"Paris\", found an empty answer");
    }

    @Test
    void showsADifferenceThatCannotBeSeen() {
        assertThat(Checking.of("- exact: { text: a b, ignore: [] }")
                        .verdictOn("a\nb")
                        .reason())
                .endsWith("differ at character 2: expected \" b\", found \"<U+000A>b\"");
    }

    @Test
    void showsADifferenceFarBehind() {
        String same = "x".repeat(500);

        assertThat(Checking.of("- exact: " + same + " left")
                        .verdictOn(same + " right")
                        .reason())
                .endsWith("differ at character 502: expected \"left\", found \"right\"")
                .hasSizeLessThan(400);
        assertThat(Checking.of("- exact: " + same + "yes").verdictOn(same).reason())
                .endsWith("expected \"yes\", found its end");
        assertThat(Checking.of("- exact: { text: " + same + " left, ignore: [markdown] }")
                        .verdictOn("**" + same + "** right")
                        .reason())
                .endsWith("differ at character 502: expected \"left\", found \"right\"");
    }

    @Test
    void refusesSettingsThatNormaliseToNothing() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- exact: { text: '...', ignore: [punctuation] }"))
                .withMessageContaining("nothing is left of the text to compare")
                .withMessageContaining("found:    ...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ignore: [case] }",
                "{ text: a, ignore: [cases] }",
                "{ text: a, ignore: case }",
                "{ text: a, ignore: [[case]] }",
                "{ text: a, ignroe: [case] }",
                "{ text: [a] }",
                "[a]",
                "",
            })
    void refusesSettingsItDoesNotKnow(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- exact: " + settings));
    }

    @Test
    void saysWhatCanBeIgnored() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- exact: { text: a, ignore: [cases] }"))
                .withMessageContaining("sample.yaml:10:34: not something to ignore")
                .withMessageContaining("some of case, markdown, punctuation, unicode, whitespace");
    }
}
