package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.usecase.Decoding.Strategy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingReaderTest {

    @TempDir
    Path folder;

    @Test
    void reads_every_parameter() {
        assertThat(read("""
                strategy: sample, max_tokens: 1e3, temperature: 2, top_p: 0.5, top_k: 40, min_p: 0.05, \
                repeat_penalty: 1.10, seed: 7, stop: END"""))
                .isEqualTo(new Decoding(
                        Strategy.SAMPLE,
                        1000,
                        new BigDecimal("2"),
                        new BigDecimal("0.5"),
                        40,
                        new BigDecimal("0.05"),
                        new BigDecimal("1.1"),
                        7,
                        List.of("END")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max_tokens: 0 | a whole number from 1 to 1000000",
                "max_tokens: 1000001 | a whole number from 1 to 1000000",
                "max_tokens: 1.5 | a whole number from 1 to 1000000",
                "temperature: -0.1 | a number from 0 to 2",
                "temperature: 2.01 | a number from 0 to 2",
                "top_p: 0 | a number above 0 and up to 1",
                "top_p: 1.1 | a number above 0 and up to 1",
                "top_k: -1 | a whole number from 0 to 1000000",
                "min_p: 1.1 | a number from 0 to 1; 0 = off",
                "min_p: -0.1 | a number from 0 to 1; 0 = off",
                "repeat_penalty: 0.49 | a number from 0.5 to 3; 1 = off",
                "repeat_penalty: 3.1 | a number from 0.5 to 3; 1 = off",
                "seed: -1 | a whole number from 0 to 2147483647",
                "seed: 2147483648 | a whole number from 0 to 2147483647",
                "strategy: beam | one of greedy, sample",
            })
    void says_which_values_are_allowed(String line, String expected) {
        String key = line.substring(0, line.indexOf(':'));
        int column = "decoding: { ".length() + line.indexOf(' ') + 2;
        assertThat(problems(line))
                .containsExactly("""
                cards.yaml:3:%d: "%s" is not allowed
                    found:    %s
                    expected: %s""".formatted(column, key, line.substring(line.indexOf(' ') + 1), expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens: 1",
                "max_tokens: 1000000",
                "top_p: 1",
                "top_p: 0.0001",
                "top_k: 0",
                "min_p: 0",
                "min_p: 1",
                "repeat_penalty: 0.5",
                "repeat_penalty: 3",
                "seed: 0",
                "seed: 2147483647",
                "temperature: 0",
                "stop: []"
            })
    void allows_the_ends_of_every_range(String line) {
        assertThat(read(line)).isNotNull();
    }

    @Test
    void refuses_a_temperature_for_greedy_decoding() {
        assertThat(problems("temperature: 0.7")).containsExactly("""
                cards.yaml:3:26: greedy decoding has no temperature
                    found:    0.7
                    expected: no "temperature", or "strategy: sample\"""");
    }

    @Test
    void refuses_to_sample_without_a_temperature() {
        assertThat(problems("strategy: sample")).containsExactly("""
                cards.yaml:3:23: sampling needs a temperature above 0
                    found:    no "temperature"
                    expected: a line such as "temperature: 0.7\"""");
        assertThat(problems("strategy: sample, temperature: 0.0")).containsExactly("""
                cards.yaml:3:44: sampling needs a temperature above 0
                    found:    0
                    expected: a line such as "temperature: 0.7\"""");
    }

    @Test
    void does_not_draw_conclusions_from_a_value_that_could_not_be_read() {
        assertThat(problems("strategy: sampel, temperature: 0.7")).hasSize(1);
        assertThat(problems("strategy: sample, temperature: warm")).hasSize(1);
    }

    @Test
    void refuses_an_empty_text_to_stop_at() {
        assertThat(problems("stop: [END, '']")).containsExactly("""
                cards.yaml:3:19: an empty text would stop every answer
                    expected: texts to stop at""");
    }

    @Test
    void says_which_parameter_was_meant() {
        assertThat(problems("max-tokens: 5")).containsExactly("""
                cards.yaml:3:13: unknown key "max-tokens"
                    expected: one of strategy, max_tokens, temperature, top_p, top_k, min_p, repeat_penalty, seed, stop; \
                did you mean "max_tokens"?""");
    }

    @Test
    void takes_what_a_group_does_not_say_from_the_use_case() {
        Decoding decoding = read("strategy: sample, temperature: 0.7, seed: 3", "max_tokens: 9, stop: []");
        assertThat(decoding.strategy()).isEqualTo(Strategy.SAMPLE);
        assertThat(decoding.temperature()).isEqualTo("0.7");
        assertThat(decoding.seed()).isEqualTo(3);
        assertThat(decoding.maxTokens()).isEqualTo(9);
    }

    @Test
    void forgets_the_temperature_when_a_group_turns_greedy() {
        assertThat(read("strategy: sample, temperature: 0.7", "strategy: greedy")
                        .temperature())
                .isEqualTo("0");
    }

    @Test
    void tells_a_contradiction_where_it_is_made_and_not_in_each_group_again() {
        assertThat(CaseFile.problems(folder, file("strategy: sample", "max_tokens: 9")))
                .hasSize(1);
        assertThat(CaseFile.problems(folder, file("max_tokens: 9", "temperature: 0.7")))
                .singleElement()
                .asString()
                .startsWith("cards.yaml:4:44: greedy decoding has no temperature");
    }

    @Test
    void takes_equal_numbers_for_the_same_request() {
        assertThat(read("repeat_penalty: 1.0")).isEqualTo(read("repeat_penalty: 1"));
    }

    private Decoding read(String decoding) {
        return read(decoding, "");
    }

    private Decoding read(String decoding, String ofGroup) {
        return CaseFile.read(folder, file(decoding, ofGroup)).examples().get(0).decoding();
    }

    private List<String> problems(String decoding) {
        return CaseFile.problems(folder, file(decoding, ""));
    }

    private static String file(String decoding, String ofGroup) {
        return CaseFile.replace(
                "groups: { card: {} }",
                "decoding: { " + decoding + " }\ngroups: { card: { decoding: { " + ofGroup + " } } }");
    }
}
