package dev.labstone.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Outcome;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final String NOTHING_UNWANTED = "not: { keyword: sorry }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u00A0",
                "\u200B",
                "\uFEFF\u2060",
                "\u202E",
                "\u0000",
                "\uDB40\uDC41",
                "\u3000",
                "```\n```",
                "```json\n\n```\n",
                "~~~"
            })
    void says_nothing_if_nothing_can_be_seen(String text) {
        assertThat(Checking.answer(text).saysNothing()).isTrue();
        assertThat(Checking.of("- " + NOTHING_UNWANTED).outcomeOf(text)).isEqualTo(Outcome.FAIL);
        assertThat(Checking.of("- no-pii: {}").outcomeOf(text)).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "\u200Bx", "😀", "。", "\u0301", "```\nx\n```", "```x```", "``"})
    void says_something_if_anything_can_be_seen(String text) {
        assertThat(Checking.answer(text).saysNothing()).isFalse();
    }

    @Test
    void says_something_behind_what_cannot_be_seen() {
        assertThat(Checking.of("- " + NOTHING_UNWANTED).outcomeOf("\u200B\nfine"))
                .isEqualTo(Outcome.PASS);
    }
}
