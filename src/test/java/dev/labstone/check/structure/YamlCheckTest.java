package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlCheckTest {

    private static final Checking CHECK = Checking.of("- yaml: well-formed");
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "- a\n- b: [1, {c: d}]",
                "---\na: 1\n...",
                "```yaml\na: 1\n```",
                "{\"a\": 1}",
                "a: &x 1\nb: *x",
                "a: &unused 1",
                "a: !Ref b",
                "a: !!java.lang.ProcessBuilder [x]",
                "# note\na: |\n  text",
                "base: &b { x: 1 }\na:\n  <<: *b",
                "城市: 東京 🚀",
                "المدينة: القاهرة",
                "1: a\n'1': b",
            })
    void acceptsWhatIsWellFormed(String answer) {
        assertThat(CHECK.verdictOn(answer).outcome())
                .as(CHECK.verdictOn(answer).reason())
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "# only a note",
                "Just a sentence.",
                "42",
                "a: [1",
                "a: b: c",
                "a: 1\n b: 2",
                "a:\n\t- b",
                "a: 1\na: 2",
                "x: [{ a: 1, a: 2 }]",
                "a: 1\n---\nb: 2",
                "a: *none",
                "a: \"open",
                "a: \u0001",
                "Here it is:\n```yaml\na: 1\n```",
                "a: @b",
            })
    void refusesWhatIsNotOrIsATextAlone(String answer) {
        assertThat(CHECK.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(CHECK.verdictOn("").reason()).isEqualTo("expected YAML, found an empty answer");
        assertThat(CHECK.verdictOn("It is 42").reason())
                .isEqualTo("no well-formed YAML: expected a map or a list, found \"It is 42\"");
        assertThat(CHECK.verdictOn("```yaml\na: 1\na: 2\n```").reason())
                .isEqualTo("no well-formed YAML: the key \"a\" stands twice in line 3, column 1");
        assertThat(CHECK.verdictOn("a: 1\nb: [1").reason())
                .startsWith("no well-formed YAML: a list in brackets is not closed")
                .endsWith("in line 2, column 4");
        assertThat(CHECK.verdictOn("a: \u0001").reason()).contains("the character U+0001 is not allowed in YAML");
    }

    @Test
    void makesNothingOfAnchorsThatMultiply() {
        String laughs = "a0: &a0 [x, x]\n"
                + IntStream.range(1, 60)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1))
                        .collect(Collectors.joining());

        assertThat(CHECK.outcomeOf(laughs)).isEqualTo(PASS);
        assertThat(CHECK.outcomeOf("a: &a [*a]")).isEqualTo(PASS);
    }

    @Test
    void looksOnlySoDeep() {
        assertThat(CHECK.outcomeOf("[".repeat(400) + "]".repeat(400))).isEqualTo(PASS);
        assertThat(CHECK.outcomeOf("[".repeat(2_000) + "]".repeat(2_000))).isEqualTo(ERROR);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "- ", "? ", "a: ", "'", "\"", "x", "\n", "&a ", "*a ", "! ", "|\n", "- [a\n", "{a: ", "# "
            })
    void endsOnAMillionCharactersOfAnything(String part) {
        assertThat(CHECK.outcomeOf(part.repeat(MILLION / part.length()))).isNotEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void looksAtAMillionCharacters() {
        String keys =
                IntStream.range(0, 60_000).mapToObj(i -> "key" + i + ": é\n").collect(Collectors.joining());

        assertThat(CHECK.outcomeOf(keys)).isEqualTo(PASS);
        assertThat(CHECK.outcomeOf(keys + "key7: twice")).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valid", "[well-formed]", "{ is: valid }", "{ fence: maybe }", ""})
    void refusesSettingsItDoesNotKnow(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- yaml: " + settings));
    }
}
