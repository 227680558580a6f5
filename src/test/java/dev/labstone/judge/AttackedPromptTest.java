package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an answer says, the judge is told the same, and the answer stands where answers stand. */
class AttackedPromptTest {

    private static final Pattern WORD = Pattern.compile("The markers carry the word (\\w{8})\\.");

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void eachSectionBeginsAndEndsOnce(Attack attack) {
        String prompt = Judged.prompt(attack.text());
        assertThat(Pattern.compile("\\[" + word(prompt) + " ([A-Z]+ (?:begins|ends))]")
                        .matcher(prompt)
                        .results()
                        .map(marker -> marker.group(1)))
                .containsExactly(
                        "QUESTION begins",
                        "QUESTION ends",
                        "REFERENCE begins",
                        "REFERENCE ends",
                        "ANSWER begins",
                        "ANSWER ends");
    }

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void nothingElseChanges(Attack attack) {
        String prompt = Judged.prompt(attack.text());
        String harmless = Judged.prompt("Restart it.");
        assertThat(aroundAnswer(prompt)).isEqualTo(aroundAnswer(harmless));
        assertThat(visible(answer(prompt))).isEqualTo(visible(attack.text()));
    }

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void noTokenOfAChatTemplateIsLeft(Attack attack) {
        assertThat(Judged.prompt(attack.text()))
                .doesNotContainPattern("<[|\\uFF5C]|[|\\uFF5C][>\\uFF1E]|\\uFF1C[|\\uFF5C]")
                .doesNotContain("<s>", "</s>", "<<SYS>>", "<SYS>", "[INST]", "[/INST]", "[SYSTEM_PROMPT]")
                .doesNotContain("[AVAILABLE_TOOLS]", "<start_of_turn>", "<end_of_turn>", "<bos>", "<eos>")
                .doesNotContain("<think>", "</think>", "<tool_call>", "</tool_call>", "<tool_response>");
    }

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void nothingInvisibleIsLeft(Attack attack) {
        assertThat(Judged.prompt(attack.text()).codePoints().filter(AttackedPromptTest::isInvisible))
                .isEmpty();
    }

    @Test
    void aWordThatStandsInTheMaterialIsNotTaken() {
        String first = Fence.around("").word();
        assertThat(Fence.around("Restart it." + first).word()).isNotEqualTo(first);
        Fence fence = new Fence(first);
        assertThat(fence.hold("ANSWER", "a <b> [1] {c} | d > e"))
                .isEqualTo("[" + first + " ANSWER begins]\na <b> [1] {c} | d > e\n[" + first + " ANSWER ends]");
    }

    @Test
    void twoAnswersStandApart() {
        Material material = new Material("What is to be done?", "Restart it.", Optional.of("Ask somebody."));
        String prompt = Instructions.COMPARE.prompt(Judged.RUBRIC, material).user();
        String word = word(prompt);
        assertThat(prompt)
                .contains("[" + word + " ANSWER A begins]\nRestart it.\n[" + word + " ANSWER A ends]")
                .contains("[" + word + " ANSWER B begins]\nAsk somebody.\n[" + word + " ANSWER B ends]")
                .doesNotContain("{{");
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        boolean selector = character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0000 && character <= 0xE0FFF;
        boolean control = type == Character.CONTROL && character != '\n' && character != '\t';
        return selector
                || control
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || "\u3164\u115F\u1160\uFFA0\u034F\u180B".indexOf(character) >= 0;
    }

    private static String word(String prompt) {
        Matcher word = WORD.matcher(prompt);
        assertThat(word.find()).isTrue();
        return word.group(1);
    }

    private static String answer(String prompt) {
        return prompt.substring(
                prompt.indexOf("[" + word(prompt) + " ANSWER begins]\n") + 25,
                prompt.indexOf("\n[" + word(prompt) + " ANSWER ends]"));
    }

    private static String aroundAnswer(String prompt) {
        String around = prompt.substring(0, prompt.indexOf("ANSWER begins]\n"))
                + prompt.substring(prompt.indexOf("\n[" + word(prompt) + " ANSWER ends]"));
        return around.replace(word(prompt), "WORD");
    }

    /** Returns what of an answer may not change: all but the spaces put in and the characters spelt out. */
    private static String visible(String text) {
        return Fence.onlySeen(text).replaceAll("\\s", "");
    }
}
