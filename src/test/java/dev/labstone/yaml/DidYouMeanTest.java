package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    private static final List<String> KNOWN =
            List.of("id", "input", "reference", "temperature", "max_tokens", "api_key_env", "system", "any", "not");

    @ParameterizedTest
    @CsvSource({
        "inptu, input",
        "imput, input",
        "INPUT, input",
        "refrence, reference",
        "max-tokens, max_tokens",
        "maxtokens, max_tokens",
        "temp, temperature",
        "api_key, api_key_env",
        "system_prompt, system",
        "di, id",
        "nto, not",
    })
    void finds_the_word_that_was_meant(String written, String meant) {
        assertThat(DidYouMean.closest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"foo", "x", "''", "gold", "of", "max", "gate"})
    void stays_silent_rather_than_guess(String written) {
        assertThat(DidYouMean.closest(written, List.of("id", "input", "any", "not", "all", "code")))
                .isEmpty();
    }

    @Test
    void takes_the_closest_of_several_and_the_first_by_name_of_equals() {
        assertThat(DidYouMean.closest("group", List.of("groups", "grope"))).contains("groups");
        assertThat(DidYouMean.closest("bat", List.of("cat", "bar"))).contains("bar");
    }

    @Test
    void says_nothing_at_all_when_nothing_is_close() {
        assertThat(DidYouMean.suffix("inptu", KNOWN)).isEqualTo("; did you mean \"input\"?");
        assertThat(DidYouMean.suffix("zzz", KNOWN)).isEmpty();
    }

    @Test
    void takes_a_capital_i_for_a_small_one_in_a_turkish_country_as_well() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(DidYouMean.closest("ID", List.of("ad", "id"))).contains("id");
        } finally {
            Locale.setDefault(before);
        }
    }
}
