package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Outcome;
import dev.labstone.testing.Checking;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model writes, a check of JSON ends, and says so if it was too much. */
class JsonLimitsTest {

    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @CsvSource({"500, PASS", "501, ERROR", "50000, ERROR"})
    void looksOnlySoDeep(int depth, Outcome outcome) {
        String nested = "[".repeat(depth) + "]".repeat(depth);

        assertThat(Checking.of("- json: {}").outcomeOf(nested)).isEqualTo(outcome);
        assertThat(Checking.of("- json: { contained: true }").outcomeOf("x " + nested))
                .isEqualTo(outcome);
    }

    @Test
    void knowsThatWhatNeverClosesIsNoJsonHoweverDeepItIs() {
        assertThat(Checking.of("- json: {}").outcomeOf("[".repeat(50_000))).isEqualTo(FAIL);
        assertThat(Checking.of("- json: {}").outcomeOf("[".repeat(600) + "]".repeat(600) + "!"))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- json: { contained: true }").outcomeOf("[".repeat(MILLION)))
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({"1e1000, PASS", "1e1001, ERROR", "1e999999999, ERROR", "-1e-999999999, ERROR", "1e99999999999, ERROR"})
    void looksAtNumbersOnlySoLarge(String number, Outcome outcome) {
        assertThat(Checking.of("- json: { schema: { items: { type: number } } }")
                        .outcomeOf("[" + number + "]"))
                .isEqualTo(outcome);
        assertThat(Checking.of("- json: {}").outcomeOf("7".repeat(1_001))).isEqualTo(ERROR);
        assertThat(Checking.of("- json: {}").outcomeOf("7".repeat(1_001) + "x")).isEqualTo(FAIL);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{", "{\"a\":", "[]", "{x}", "[\"]", "]", "[\"", "{\"]}", "x", "\n", "[1,", "\\", "```\n"})
    void endsOnAMillionCharactersOfAnything(String part) {
        String answer = part.repeat(MILLION / part.length());

        assertThat(Checking.of("- json: {}").outcomeOf(answer)).isNotEqualTo(PASS);
        assertThat(Checking.of("- json: { equals: [1] , contained: true}").outcomeOf(answer))
                .isNotEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void comparesAMillionCharacters() {
        String many = "[" + "1,".repeat(MILLION / 2) + "1]";
        String keys =
                IntStream.range(0, 80_000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));

        assertThat(Checking.of("- json: [1]").outcomeOf(many)).isEqualTo(FAIL);
        assertThat(Checking.of("- json: { equals: [1, 2], order: false }").outcomeOf(many))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- json: { equals: { k1: 1 }, extra_keys: true }")
                        .outcomeOf(keys))
                .isEqualTo(PASS);
        assertThat(Checking.of("- json: {}").outcomeOf("\"" + "é".repeat(MILLION) + "\""))
                .isEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void givesUpOnWhatTakesTooManySteps() {
        String expected = "[" + "{a: 1},".repeat(200) + "{a: 1}]";
        String found = "[" + "{\"a\":1},".repeat(100_000) + "{\"a\":1}]";

        assertThat(Checking.of("- json: { equals: " + expected + ", order: false }")
                        .verdictOn(found)
                        .reason())
                .isEqualTo("the answer takes more than 20000000 steps to compare");
    }
}
