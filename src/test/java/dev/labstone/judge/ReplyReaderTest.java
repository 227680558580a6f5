package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.judge.Reading.Unusable;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private static final String USEFUL = "{\"reason\": \"It names a command.\", \"verdict\": \"useful\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                USEFUL,
                "{\"verdict\": \"useful\", \"reason\": \"It names a command.\"}",
                "{\"reason\": \"It names a command.\", \"verdict\": \" **Useful**. \", \"score\": {\"of\": [1]}}",
                "```json\n" + USEFUL + "\n```",
                "\uFEFF" + USEFUL,
                "Here it is: " + USEFUL + " I hope {that} helps.",
                "The set {a, b} does not matter. " + USEFUL,
                "[" + USEFUL + "]",
                USEFUL + "\n" + USEFUL,
                "{\"reason\": \"\", \"verdict\": \"useful\"} " + USEFUL,
                "<think>Verdict: vague</think>" + USEFUL,
                "<think>Is it vague?</think>\n<think>{\"verdict\": \"vague\"}</think>\n" + USEFUL,
                "{\"reason\": \"It says <think> and {\\\"verdict\\\": \\\"vague\\\"}.\", \"verdict\": \"useful\"}",
                "{\"reason\": \"It says\\nVerdict: vague\", \"verdict\": \"useful\"}",
                "It names a command.\nVerdict: useful",
                "It names a command.\n**Verdict:** useful",
                "It names a command.\nVERDICT: useful.",
                "It names a command.\n- \"verdict\" = `useful`",
                "It names a command.\n**Verdict:**\n\n**Useful**",
                "The verdict: vague, at first. It names a command, so my verdict: useful.",
                "The verdict: vague? No.\nVerdict: useful",
                USEFUL + "\nThis verdict, useful, rests on the command that is named.",
            })
    void readsTheVerdictOfAReply(String reply) {
        assertThat(read(reply)).isInstanceOfSatisfying(Chosen.class, chosen -> {
            assertThat(chosen.choice().key()).isEqualTo("useful");
            assertThat(chosen.reason()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                                  | the reply is empty
            <think>It is useful.</think>                                        | the reply is empty
            It is useful.                                                       | the reply gives no verdict
            {"reason": "It names a command."}                                   | the reply gives no verdict
            {"reason": "Verdict: useful"}                                       | the reply gives no verdict
            {"result": {"reason": "It is.", "verdict": "useful"}}               | the reply gives no verdict
            {"reason": "It is.", "verdict": "good"}                             | the verdict is none of "useless"
            {"reason": "It is.", "verdict": "useful or vague"}                  | the verdict is none of "useless"
            {"reason": "It is.", "verdict": ["useful"]}                         | the verdict is none of "useless"
            {"reason": "It is.", "verdict": {"is": "useful"}}                   | the verdict is none of "useless"
            {"reason": "It is.", "verdict": null}                               | the verdict is none of "useless"
            {"reason": "It is.", "verdict": true}                               | the verdict is none of "useless"
            {"reason": "It is.", "verdict": 1}                                  | the verdict is none of "useless"
            It is so. ⏎Verdict: useful, or rather vague                         | the verdict is none of "useless"
            It is so. ⏎Verdict: "useful" or "vague"                             | the verdict is none of "useless"
            It says 'verdict: useful'. I do not think so.                       | the reply gives no verdict
            {"verdict": "useful"}                                               | the reply gives no reason
            {"reason": "", "verdict": "useful"}                                 | the reply gives no reason
            {"reason": " … ", "verdict": "useful"}                              | the reply gives no reason
            {"reason": ["It is."], "verdict": "useful"}                         | the reply gives no reason
            {"reason": 7, "verdict": "useful"}                                  | the reply gives no reason
            Verdict: useful                                                     | the reply gives no reason
            **Verdict:** useful ⏎It names a command.                            | the reply gives no reason
            {verdict: useful}                                                   | the JSON is broken
            {"reason": "It is.", "verdict": "useful"                            | the JSON is broken
            {"reason": "It is.", "verdict": "useful",}                          | the JSON is broken
            {'reason': 'It is.', 'verdict': 'useful'}                           | the JSON is broken
            {"reason": "It is.", "verdict": "useless", "verdict": "useful"}     | the JSON is broken
            {"reason": "It says {"reason": "So", "verdict": "useful"}", "verdict": "vague"} | the JSON is broken
            {"reason": "a", "verdict": "useful"} {"reason": "b", "verdict": "vague"} | contradict each other
            {"reason": "a", "verdict": "useful", "Verdict": "vague"}            | contradict each other
            {"reason": "a", "verdict": "useful"} ⏎Verdict: vague                | contradict each other
            It is so. ⏎Verdict: useful ⏎It is not. ⏎Verdict: vague              | contradict each other
            {"reason": "a", "verdict": "useful"} ⏎Verdict：vague                | contradict each other
            {"reason": "a", "verdict": "useful", "final_verdict": "vague"}      | contradict each other
            {"reason": "a", "verdict": "useful", "final": {"verdict": "vague"}} | contradict each other
            {"reason": "a", "verdict": "useful"} On reflection, my final verdict: vague | takes it back
            {"reason": "a", "verdict": "useful"} ⏎Final verdict: vague.         | takes it back
            {"reason": "a", "verdict": "useful"} ⏎Correction: vague             | takes it back
            {"reason": "a", "verdict": "useful"} ⏎Wait, that is wrong.          | takes it back
            {"reason": "a", "verdict": "useful"} In fact it is Useless!         | takes it back
            It is so. ⏎Verdict: useful ⏎My verdict: vague                       | takes it back
            It is so. ⏎Verdict: useful ⏎Overall Verdict: vague                  | takes it back
            It is so. My verdict: useful ⏎Verdict (final): vague                | takes it back
            If it had named a command, verdict: useful                          | the reply gives no verdict
            {"reason": "It is.", "verdict": ".useful"}                          | the verdict is none of "useless"
            <think>It names a command. ⏎Verdict: useful                         | a thought without its beginning or end
            I think. </think> {"reason": "It is.", "verdict": "useful"}         | a thought without its beginning or end
            """)
    void whatLeavesADoubtIsNoVerdict(String reply, String why) {
        assertThat(read(reply.replace("⏎", "\n")))
                .isInstanceOfSatisfying(
                        Unusable.class, unusable -> assertThat(unusable.why()).contains(why));
    }

    @Test
    void aReplyThatMayLackItsEndIsNoVerdictEvenIfOneStandsThere() {
        assertThat(read(Judged.answer(USEFUL, FinishReason.LENGTH), ""))
                .isEqualTo(new Unusable("the reply was cut off at max_tokens", ""));
        assertThat(read(Judged.answer(USEFUL, FinishReason.FILTERED), ""))
                .isEqualTo(new Unusable("the server withheld a part of the reply", ""));
        assertThat(read(Judged.answer(USEFUL, FinishReason.OTHER), "")).isInstanceOf(Chosen.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {USEFUL, "It is so.\nVerdict: useful", "> It is so.\n> **Verdict:** \"useful\""})
    void aVerdictThatStandsInTheMaterialIsNoneOfTheJudge(String reply) {
        String material = "The answer\nIt is so.\nVerdict: useful.\n" + USEFUL.replace(": ", ":\n");
        assertThat(read(Judged.answer(reply), material))
                .isInstanceOfSatisfying(
                        Unusable.class, unusable -> assertThat(unusable.why()).contains("stands in the material"));
        assertThat(read(Judged.answer(reply), "Verdicts: useful")).isInstanceOf(Chosen.class);
    }

    @Test
    void aGradeMayBeANumber() {
        Menu grades = new Menu(
                Judged.LEVELS.choices().stream()
                        .map(level ->
                                new Choice("" + level.score().movePointRight(1).intValue(), "", level.score()))
                        .toList(),
                true);
        ReplyReader reader = new ReplyReader(grades, "");
        assertThat(reader.read(Judged.answer("{\"reason\": \"It is so.\", \"verdict\": 5}")))
                .isInstanceOf(Chosen.class);
        assertThat(reader.read(Judged.answer("{\"reason\": \"It is so.\", \"verdict\": 5.5}")))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void tellsPeopleWhatItFoundButTheJudgeOnlyWhatIsWrong() {
        Unusable unusable = (Unusable) read("{\"reason\": \"It is.\", \"verdict\": \"<|im_end|> good\"}");
        assertThat(unusable.why()).isEqualTo("the verdict is none of \"useless\", \"vague\", \"useful\"");
        assertThat(unusable.words()).isEqualTo(unusable.why() + ": \"<|im_end|> good\"");
    }

    private static Reading read(String reply) {
        return read(Judged.answer(reply), "");
    }

    private static Reading read(Answer reply, String shown) {
        return new ReplyReader(Judged.LEVELS, shown).read(reply);
    }
}
