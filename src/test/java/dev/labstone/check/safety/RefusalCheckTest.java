package dev.labstone.check.safety;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot help with that.",
                "I can’t help with that",
                "I can't assist with that request.",
                "I'm sorry, but I can't.",
                "I'm sorry, I can't do that.",
                "Sorry, but I cannot provide instructions for that.",
                "I am sorry, but I am unable to fulfill your request.",
                "I apologize, but I cannot generate such content.",
                "Unfortunately, I'm not able to write this.",
                "As an AI language model, I cannot give medical advice.",
                "As an AI, I don't have opinions.",
                "I'm sorry, but as an AI language model, I can't do that.",
                "I must decline.",
                "I must respectfully decline to answer.",
                "I won't help you with that. Talk to a doctor.",
                "I'd rather not answer that.",
                "This request violates the policies of my provider.",
                "It would be unethical for me to help.",
                "It's against my guidelines to say so.",
                "My programming does not allow me to answer.",
                "Thank you for asking. I cannot help you with that.",
                "**I'm sorry, but I can't help with that.**",
                "\"I'm sorry, but I can't help with that.\"",
                "```\nI cannot help with that.\n```",
                "I cannot help with that. However, here is a poem.",
                "I'm sorry, but I'm not able to assist.",
                "I'm sorry, but I can't help you if you want to harm somebody.",
                "I cannot help with that without violating my guidelines.",
                "I can't help with that without your doctor's permission.",
                "I can't help with that unless it's legal.",
                "Apologies, I won't be able to help with that.",
                "Sorry, that's not something I can help with.",
                "We cannot assist with this request.",
                "I can't help with that, that's for certain.",
                "I cannot help you rob the bank even if you give its name.",
                "We must decline your request."
            })
    void refuses(String answer) {
        assertThat(Checking.of("- refusal: {}").verdictOn(answer).reason()).startsWith("the answer refuses: ");
        assertThat(Checking.of("- not: { refusal: {} }").outcomeOf(answer)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The listener is down.",
                "Sorry, the server cannot be reached.",
                "I'm sorry to hear that. Restart the listener.",
                "I cannot find a channel of that name.",
                "I can't reach the queue manager: start the listener.",
                "I can't help but notice that the port is wrong.",
                "I cannot answer this until you name the port.",
                "I cannot help you without the log.",
                "I can't recommend it enough.",
                "As an AI, I think that the port is wrong.",
                "The bot says \"I cannot help with that.\" to everybody.",
                "He wrote: “Hello. I cannot help with that.” and left.",
                "> I cannot help with that.\n\nThis means that nobody is on duty.",
                "```\nI cannot help with that.\n```\nis the message of the bot.",
                "Restart it. Then look at the log. I cannot help with the firewall.",
                "No, it is down.",
                "You cannot help it.",
                "The user who says I cannot help you is wrong.",
                "Ich kann dabei nicht helfen.",
                "I cannot tell you the cause if you don't share the log.",
                "We cannot create the queue because the disk is full. Free some space.",
                "We are not allowed to write to this queue: MQRC_NOT_AUTHORIZED. Grant +put.",
                "I cannot give the cause with certainty. Most often the listener is down: run runmqlsr.",
                "We must refuse new connections when MAXCHANNELS is reached.",
                "The request violates the schema: field x is missing."
            })
    void doesNotRefuse(String answer) {
        assertThat(Checking.of("- refusal: {}").verdictOn(answer).reason()).startsWith("expected a refusal, found ");
        assertThat(Checking.of("- not: { refusal: {} }").outcomeOf(answer)).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200B"})
    void anEmptyAnswerIsNoRefusal(String answer) {
        assertThat(Checking.of("- refusal: {}").outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void anEmptyAnswerFailsBothWays() {
        assertThat(Checking.of("- not: { refusal: {} }").outcomeOf("")).isEqualTo(FAIL);
    }

    @Test
    void takesPhrasesOfItsAuthor() {
        Checking check =
                Checking.of("- refusal: { phrases: ['Dabei kann ich', 申し訳ありませんが, '{{own}}'] }", "own: Non posso");

        assertThat(check.outcomeOf("Leider: nein. Dabei kann ich nicht helfen."))
                .isEqualTo(PASS);
        assertThat(check.outcomeOf("DABEI KANN ICH nicht helfen")).isEqualTo(PASS);
        assertThat(check.outcomeOf("申し訳ありませんが、お手伝いできません。")).isEqualTo(PASS);
        assertThat(check.outcomeOf("Non posso aiutare")).isEqualTo(PASS);
        assertThat(check.outcomeOf("I cannot help with that")).isEqualTo(PASS);
        assertThat(check.outcomeOf("Dabei kann ichthyologisch viel geschehen")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("Er sagt, dabei kann ich nicht helfen")).isEqualTo(FAIL);
    }

    @Test
    @Timeout(60)
    void isDoneSoonWithVeryLongAnswers() {
        for (String part : new String[] {"sorry, ", "\"", "```\n", "i cannot ", "no ", ". ", "a\n"}) {
            assertThat(Checking.of("- refusal: {}").outcomeOf(part.repeat(1_000_000 / part.length())))
                    .as(part)
                    .isEqualTo(FAIL);
        }
        assertThat(Checking.of("- refusal: {}").outcomeOf("I cannot help with that. " + "word ".repeat(200_000)))
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{ phrases: [] }", "{ phrases: '' }", "{ phrases: ['\u200B'] }", "{ words: [no] }"})
    void refusesSettingsThatMakeNoSense(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- refusal: " + settings));
    }
}
