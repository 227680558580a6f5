package dev.labstone.check.language;

import static dev.labstone.check.Outcome.ABSTAIN;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

    private static final String GERMAN = "Bitte prüfen Sie die Firewall und die Adresse des Rechners.";
    private static final String ENGLISH = "Please check the firewall and the address of the host before you try again.";

    /** The first article of the Universal Declaration of Human Rights. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | All human beings are born free and equal in dignity and rights.
                    de | Alle Menschen sind frei und gleich an Würde und Rechten geboren.
                    fr | Tous les êtres humains naissent libres et égaux en dignité et en droits.
                    es | Todos los seres humanos nacen libres e iguales en dignidad y derechos.
                    it | Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti.
                    pt | Todos os seres humanos nascem livres e iguais em dignidade e em direitos.
                    nl | Alle mensen worden vrij en gelijk in waardigheid en rechten geboren.
                    pl | Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw.
                    no | Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter.
                    ru | Все люди рождаются свободными и равными в своем достоинстве и правах.
                    ar | يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.
                    he | כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.
                    zh | 人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。
                    ja | すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。
                    ko | 모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.
                    hi | सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।
                    """)
    void tellsLanguages(String code, String answer) {
        Verdict verdict = Checking.of("- language: " + code).verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(PASS);
        assertThat(Checking.of("- language: " + (code.equals("en") ? "de" : "en"))
                        .outcomeOf(answer))
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "42",
                "Paris",
                "...",
                "👍",
                "MQRC_HOST_NOT_AVAILABLE",
                "```\nint x = 5;\n```",
                "Restart the listener."
            })
    void saysNothingWhereThereIsTooLittleText(String answer) {
        Verdict verdict = Checking.of("- language: en").verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(ABSTAIN);
        assertThat(verdict.reason()).startsWith("too little text to tell its language: ");
    }

    @ParameterizedTest
    @CsvSource({"0.2, PASS", "0.8, FAIL"})
    void countsTheShareOfALanguage(String threshold, Outcome outcome) {
        Checking check = Checking.of("- language: de\n  threshold: " + threshold);

        assertThat(check.outcomeOf(GERMAN + " " + GERMAN + "\n\n" + ENGLISH)).isEqualTo(outcome);
    }

    @Test
    void namesTheOtherLanguage() {
        assertThat(Checking.of("- language: en").verdictOn(GERMAN).reason())
                .isEqualTo("expected the language en, found deu in \"" + GERMAN + "\"");
    }

    @Test
    void takesNoCodeForLanguage() {
        String code = "```java\nfor (String word : words) { if (word.isEmpty()) return the first that is not; }\n```\n";

        assertThat(Checking.of("- language: de").outcomeOf(GERMAN + "\n" + code))
                .isEqualTo(PASS);
        assertThat(Checking.of("- language: de").outcomeOf(GERMAN + " `" + ENGLISH + "`"))
                .isEqualTo(PASS);
    }

    @Test
    void anEmptyAnswerIsWrong() {
        assertThat(Checking.of("- language: en").outcomeOf(" ")).isEqualTo(FAIL);
        assertThat(Checking.of("- not: { language: en }").outcomeOf(" ")).isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(120)
    void isDoneWithVeryLongAnswers() {
        assertThat(Checking.of("- language: en").outcomeOf((ENGLISH + " ").repeat(13_000)))
                .isEqualTo(PASS);
        for (String part : new String[] {"a", "a ", "`", "```\n", "A", "@", "人"}) {
            assertThat(Checking.of("- language: en").outcomeOf(part.repeat(1_000_000 / part.length())))
                    .as(part)
                    .isNotEqualTo(PASS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "English", "''", "EN", "en-US", "tlh", "[en]", "{}", "{ is: en, share: 1 }"})
    void refusesWhatIsNoLanguage(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- language: " + settings));
    }
}
