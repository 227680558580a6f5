package dev.labstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String EMOJI = "\uD83D\uDC4D";

    @Test
    void quotesTheBeginningOnOneLine() {
        assertThat(Excerpt.of(" a\n\n b ")).isEqualTo("\"a b\"");
        assertThat(Excerpt.of("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
        assertThat(Excerpt.of("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "…\"");
        assertThat(Excerpt.of("\n".repeat(100_000) + "x")).isEqualTo("\"x\"");
        assertThat(Excerpt.of(" \n")).isEqualTo("an empty answer");
    }

    @Test
    void quotesAPlaceWithWhatStandsAroundIt() {
        String text = "x".repeat(30) + "HERE" + "y".repeat(30);

        assertThat(Excerpt.around(text, 30, 34)).isEqualTo("\"…" + "x".repeat(25) + "HERE" + "y".repeat(25) + "…\"");
        assertThat(Excerpt.around("HERE", 0, 4)).isEqualTo("\"HERE\"");
        assertThat(Excerpt.around("", 0, 0)).isEqualTo("\"\"");
        assertThat(Excerpt.around("a".repeat(5_000), 0, 5_000)).hasSize(108);
    }

    @Test
    void tearsNoCharacterInTwo() {
        String text = EMOJI.repeat(200);
        for (int start = 0; start < 100; start++) {
            assertWhole(Excerpt.of("x".repeat(start) + text));
            assertWhole(Excerpt.around("x" + text, start, start + 1));
            assertWhole(Excerpt.from("x" + text, start));
        }
    }

    private static void assertWhole(String excerpt) {
        assertThat(excerpt.codePoints().filter(point -> point >= 0xD800 && point < 0xE000))
                .as(excerpt)
                .isEmpty();
    }

    @Test
    void spellsOutWhatCannotBeSeen() {
        assertThat(Excerpt.from("abc\n\u00A0\u200Bd", 3)).isEqualTo("\"<U+000A><U+00A0><U+200B>d\"");
        assertThat(Excerpt.from("abc", 3)).isEqualTo("its end");
    }
}
