package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.judge.Reading.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of a megabyte end: each of these took minutes, or all memory, where work was not bounded. */
@Timeout(60)
class LongReplyTest {

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{ ",
                "{\"a\":",
                "{\"verdict\": \"useful\"}",
                "[",
                "<think>",
                "</think>",
                "verdict:",
                "verdict: a\n",
                "verdict: useful\n",
                "\n",
                "*",
                ".",
                "verdict",
                "verdict \n",
                "\"",
                "\\",
                "{a}",
                "\u200B",
                "a ",
            })
    void endsWithoutAVerdict(String part) {
        String reply = part.repeat(MEGABYTE / part.length());
        assertThat(read(reply)).isInstanceOf(Unusable.class);
        assertThat(read("{\"reason\": \"It is.\", \"verdict\": \"" + reply.replaceAll("[\"\\\\\\n]", "x") + ".x\"}"))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void saysInAFewWordsWhatIsWrong() {
        String words = ((Unusable) read("verdict: a\nverdict: b\n".repeat(50_000))).words();
        assertThat(words).endsWith("contradict each other: \"a\", \"b\"");
        assertThat(((Unusable) read("x".repeat(MEGABYTE))).words()).hasSizeLessThan(200);
    }

    @Test
    void aVerdictBehindMuchProseIsFound() {
        assertThat(read("It names a command. ".repeat(50_000) + Judged.reply("useful")))
                .isInstanceOf(Chosen.class);
    }

    private static Reading read(String reply) {
        return new ReplyReader(Judged.LEVELS, reply.substring(0, reply.length() / 2)).read(Judged.answer(reply));
    }
}
