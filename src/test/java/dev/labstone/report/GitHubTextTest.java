package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask @somebody or @org/team",
                "see #12 and GH-12",
                "https://example.org and http://example.org",
                "www.example.org",
                "mail me@example.org",
                "![](https://example.org/seen.png)",
                "[link](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "</details><script>",
                "| a | b |\n|---|---|",
                "`code` **bold** ~~gone~~"
            })
    void text_on_a_line_notifies_nobody_and_is_no_markup(String text) {
        String inert = GitHubText.inert(text);
        assertThat(inert)
                .doesNotContainPattern("@[\\w]")
                .doesNotContainPattern("#\\w")
                .doesNotContainPattern("(?i)GH-\\d")
                .doesNotContain("://", "www.", "\n")
                .doesNotContainPattern("(?<!\\\\)[<>\\[\\]|`*~]");
        assertThat(inert.replace("\u2060", "").replaceAll("\\\\(.)", "$1"))
                .as("it reads as it did")
                .isEqualTo(text.replaceAll("\\s+", " "));
    }

    @Test
    void a_block_holds_a_text_word_for_word_and_cannot_be_left() {
        assertThat(GitHubText.block("</pre>\n\n</details>\n# @somebody & <b>\r\n\tend", 100))
                .isEqualTo("<pre>\n&lt;/pre&gt;\n\n&lt;/details&gt;\n# &#64;somebody &amp; &lt;b&gt;\n\tend\n</pre>");
    }

    @Test
    void what_turns_the_direction_of_a_text_or_cannot_be_seen_is_shown() {
        assertThat(GitHubText.block("a\u202Eb\u0000c\u001B[31m", 100))
                .isEqualTo("<pre>\na\uFFFDb\uFFFDc\uFFFD[31m\n</pre>");
    }

    @Test
    void a_long_text_is_cut_and_no_character_with_it() {
        assertThat(GitHubText.block("😀".repeat(12), 10))
                .isEqualTo("<pre>\n" + "😀".repeat(10) + "\n… and 2 characters more\n</pre>");
    }

    @Test
    void a_long_line_goes_on_in_the_next_one() {
        assertThat(GitHubText.block("  indented\n" + "word ".repeat(30), 1_000))
                .isEqualTo("<pre>\n  indented\n" + "word ".repeat(20).strip() + "\n" + "word ".repeat(10) + "\n</pre>");
    }

    @Test
    void no_text_at_all_ends_a_block() {
        Random random = new Random(7);
        String letters = "<>/pre&;@# \n`";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(30, 0, letters.length()).forEach(letter -> text.append(letters.charAt(letter)));
            String block = GitHubText.block(text.toString(), 100);
            assertThat(block.substring("<pre>".length(), block.length() - "</pre>".length()))
                    .doesNotContain("<", ">", "@");
        }
    }
}
