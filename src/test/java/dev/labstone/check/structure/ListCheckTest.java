package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCheckTest {

    private static final Checking COLOURS = Checking.of("- list: [red, dark green, blue]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red, dark green, blue",
                "blue,red,dark green",
                "red\ndark green\nblue\n",
                "- red\n- dark  green\n- blue",
                "* red\r\n* dark green\r\n\r\n* blue",
                "• red\n• dark green\n• blue",
                "1. red\n2. dark green\n3. blue",
                "(1) red\n(2) dark green\n(3) blue",
                "```\nred\ndark green\nblue\n```",
                "red、dark green，blue",
                "red، dark green، blue",
                " - red\n   - dark green\n - blue",
                "red, dark green, blue,",
            })
    void acceptsTheItemsHoweverTheyAreListed(String answer) {
        assertThat(COLOURS.outcomeOf(answer))
                .as(COLOURS.verdictOn(answer).reason())
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "- \n- ",
                ",,",
                "red, dark green",
                "red, dark green, blue, blue",
                "red, dark green, blue, yellow",
                "red, dark green and blue",
                "red dark green blue",
                "Here they are:\n- red\n- dark green\n- blue",
                "- red\n- dark green\n- blue\nAnything else?",
                "red; dark green; blue",
                "Red, dark green, blue",
                "- - red\n- dark green\n- blue",
                "-red\n-dark green\n-blue",
                "red, dark\ngreen, blue",
            })
    void refusesAnythingElse(String answer) {
        assertThat(COLOURS.outcomeOf(answer)).isEqualTo(FAIL);
    }

    /** Worked out by hand: in the first row three items, 0, 2 and 5, are in common, of nine in all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, 1, 2, 5, 6] | 0 2 3 4 5 7 9 | 0.3333",
                "[a, b] | a | 0.5",
                "[a, b] | a b c | 0.6667",
                "[a, b] | c | 0",
                "[a, a, b] | a b b | 0.5",
                "[a] | a a a a | 0.25",
            })
    void scoresTheItemsInCommon(String items, String answer, String score) {
        Verdict verdict = Checking.of("- list: " + items).verdictOn(answer.replace(' ', '\n'));

        assertThat(verdict.score())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(score));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b c d | 1",
                "a b d c | 0.6",
                "d c b a | 0.1429",
                "b c d a | 0.6",
                "a b c | 0.75",
                "a x b c d | 0.8",
            })
    void scoresTheLongestCommonOrder(String answer, String score) {
        Checking check = Checking.of("- list: { items: [a, b, c, d], order: true }");

        assertThat(check.verdictOn(answer.replace(' ', '\n')).score())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(score));
    }

    @Test
    void allowsFurtherItemsIfToldTo() {
        Checking check = Checking.of("- list: { items: [a, b], extra: true }");
        Checking ordered = Checking.of("- list: { items: [a, b], extra: true, order: true }");

        assertThat(check.outcomeOf("x, b, y, a, a")).isEqualTo(PASS);
        assertThat(check.verdictOn("x, b, y").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.5"));
        assertThat(ordered.outcomeOf("x, a, y, b")).isEqualTo(PASS);
        assertThat(ordered.outcomeOf("b, a")).isEqualTo(FAIL);
    }

    @Test
    void listsWhatIsMissingAndWhatIsUnwanted() {
        assertThat(COLOURS.verdictOn("red, Blue, pink").reason())
                .isEqualTo("1 of 3 items found; missing \"dark green\", \"blue\"; not expected \"Blue\", \"pink\"");
        assertThat(COLOURS.verdictOn("").reason()).isEqualTo("expected 3 items, found an empty answer");
        assertThat(COLOURS.verdictOn("a,b,c,d,e,f,g").reason()).endsWith("\"e\" and 2 more");
        assertThat(Checking.of("- list: { items: [a, b], order: true }")
                        .verdictOn("b, a")
                        .reason())
                .isEqualTo("1 of 2 items found in order; missing \"a\"; not expected \"a\"");
    }

    @Test
    void splitsAtWhatItIsToldTo() {
        Checking lines = Checking.of("- list: { items: ['a, b', c], separator: line }");
        Checking semicolons = Checking.of("- list: { items: ['1,000', '2,000'], separator: semicolon }");
        Checking commas = Checking.of("- list: { items: [a, b, c], separator: comma }");

        assertThat(lines.outcomeOf("- c\n- a, b")).isEqualTo(PASS);
        assertThat(lines.outcomeOf("a, b, c")).isEqualTo(FAIL);
        assertThat(semicolons.outcomeOf("2,000; 1,000")).isEqualTo(PASS);
        assertThat(semicolons.outcomeOf("2,000, 1,000")).isEqualTo(FAIL);
        assertThat(commas.outcomeOf("a,\nb,\nc")).isEqualTo(PASS);
    }

    @Test
    void neverTakesASignOrAFractionForAMark() {
        assertThat(Checking.of("- list: [-5, 1.5]").outcomeOf("1.5\n-5")).isEqualTo(PASS);
        assertThat(Checking.of("- list: [5, 1.5]").outcomeOf("1.5\n-5")).isEqualTo(FAIL);
        assertThat(Checking.of("- list: [-5]").outcomeOf("-5")).isEqualTo(PASS);
        assertThat(Checking.of("- list: [5]").outcomeOf("- 5")).isEqualTo(PASS);
    }

    @Test
    void ignoresInEachItemWhatItIsToldTo() {
        Checking check =
                Checking.of("- list: { items: [Straße, b], ignore: [case, markdown, punctuation, whitespace] }");

        assertThat(check.outcomeOf("- **STRASSE**.\n- `b`")).isEqualTo(PASS);
        assertThat(Checking.of("- list: [é]").outcomeOf("e\u0301")).isEqualTo(PASS);
        assertThat(Checking.of("- list: { items: [é], ignore: [] }").outcomeOf("e\u0301"))
                .isEqualTo(FAIL);
    }

    @Test
    void readsEveryScript() {
        assertThat(Checking.of("- list: [東京, 大阪]").outcomeOf("大阪、東京")).isEqualTo(PASS);
        assertThat(Checking.of("- list: [东京, 大阪]").outcomeOf("东京大阪")).isEqualTo(FAIL);
        assertThat(Checking.of("- list: [القاهرة, 🚀]").outcomeOf("🚀، القاهرة"))
                .isEqualTo(PASS);
    }

    @Test
    void fillsInAnItemOrAWholeList() {
        assertThat(Checking.of("- list: ['{{a}}', c]", "a: x, y").outcomeOf("- c\n- x, y"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- list: '{{a}}'", "a: x, y").outcomeOf("- y\n- x"))
                .isEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void endsOnAMillionCharacters() {
        Checking ordered = Checking.of("- list: { items: [a, b, c], order: true }");
        List<String> many = Collections.nCopies(500_000, "a");
        String items = "[" + "a, ".repeat(99) + "a]";

        assertThat(COLOURS.outcomeOf("x".repeat(1_000_000))).isEqualTo(FAIL);
        assertThat(COLOURS.outcomeOf(String.join("\n", many))).isEqualTo(FAIL);
        assertThat(COLOURS.outcomeOf(" \t".repeat(500_000))).isEqualTo(FAIL);
        assertThat(COLOURS.outcomeOf("1. ".repeat(333_333))).isEqualTo(FAIL);
        assertThat(ordered.outcomeOf(String.join(",", many))).isEqualTo(FAIL);
        assertThat(Checking.of("- list: { items: " + items + ", order: true }").outcomeOf(String.join(",", many)))
                .isEqualTo(ERROR);
    }

    /** However the items are shuffled, the score is the same; and it is 1 only if nothing is missing or unwanted. */
    @Test
    void neverMindsTheOrderUnlessToldTo() {
        Random random = new Random(20261123);
        for (int round = 0; round < 200; round++) {
            List<String> expected = letters(random);
            List<String> found = letters(random);
            Checking check = Checking.of("- list: [" + String.join(", ", expected) + "]");
            Verdict verdict = check.verdictOn(String.join("\n", found));
            boolean same = expected.stream()
                    .sorted()
                    .toList()
                    .equals(found.stream().sorted().toList());
            Collections.shuffle(found, random);

            assertThat(check.verdictOn(String.join("\n", found)).score()).isEqualTo(verdict.score());
            assertThat(verdict.outcome()).isEqualTo(same ? PASS : FAIL);
        }
    }

    private static List<String> letters(Random random) {
        List<String> letters = new ArrayList<>();
        random.ints(1 + random.nextInt(4), 'a', 'd').forEach(letter -> letters.add(Character.toString(letter)));
        return letters;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "''",
                "[a, '']",
                "[a, [b]]",
                "{ order: true }",
                "{ items: [a], separator: tab }",
                "{ items: [a], order: maybe }",
                "{ items: [a], extra: maybe }",
                "{ items: [a], ignore: case }",
                "{ items: ['...'], ignore: [punctuation] }",
                "{ items: [a], sort: true }",
                "",
            })
    void refusesSettingsThatMakeNoSense(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- list: " + settings));
    }

    @Test
    void saysHowToMendTheSettings() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- list: { items: [a], separator: coma }"))
                .withMessageContaining("sample.yaml:10:")
                .withMessageContaining("one of auto, line, comma, semicolon; did you mean \"comma\"?");
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- list: []"))
                .withMessageContaining("there are no items");
    }
}
