package dev.labstone.check.wording;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordCheckTest {

    private static final String ZWJ = "\u200D";
    private static final String WOMAN = "\uD83D\uDC69";
    private static final String LAPTOP = "\uD83D\uDCBB";
    private static final String THUMB = "\uD83D\uDC4D";
    private static final String DARK = "\uD83C\uDFFF";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2035               | The code is 2035.
                    2035               | MQRC 2035
                    2035               | (2035)
                    2035               | reason=2035,
                    2035               | **2035**
                    2035               | `2035`: not authorized
                    2035               | - 2035
                    2035               | 2035: 2059 is another
                    2035               | codes 2035, 2059
                    2035               | code２０３５ is wide, but 2035 is here
                    2035               | ２０３５
                    MQRC_HOST          | It is MQRC_HOST.
                    MQRC_HOST          | __MQRC_HOST__
                    MQRC_HOST_DOWN     | MQRC\\_HOST\\_DOWN
                    mqrc_host          | MQRC_HOST
                    e-mail             | Send an E‑Mail.
                    high               | high-availability
                    not found          | not\u00A0found
                    not found          | It was not 'found', it was not    found
                    Straße             | STRASSE
                    ΟΔΟΣ               | οδος
                    Ὀδυσσεύς           | ὈΔΥΣΣΕΎΣ
                    istanbul           | İstanbul
                    café               | CAFE\u0301
                    CO2                | CO₂
                    file               | ﬁle
                    MQ                 | IBM MQ™
                    C++                | in C++.
                    C#                 | C#, Java
                    .NET               | ASP.NET
                    2.5                | It is 2.5.
                    東京               | 答えは東京です
                    東京               | 答えは**東京**です
                    サーバー           | サーバー1を再起動
                    กรุงเทพ             | เมืองกรุงเทพมหานคร
                    القاهرة            | عاصمة مصر القاهرة.
                    ירושלים            | הבירה היא "ירושלים"
                    eau                | de l'eau
                    MQ                 | MQ's queue
                    can                | It can. Can't it?
                    5                  | 10-5
                    """)
    void findsAWord(String keyword, String answer) {
        assertThat(Checking.of("- keyword: '" + keyword + "'").verdictOn(answer).outcome())
                .isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2035               | 20350
                    2035               | 12035
                    2035               | 2,035
                    2035               | MQRC2035
                    2035               | 2035.5
                    2035               | 2035_A
                    035                | 2,035
                    5                  | 2.5
                    5                  | it is -5
                    5                  | it is −5
                    2                  | 2.5
                    102                | 10²
                    10                 | 10²
                    10                 | 10⁻⁶
                    212                | 21½
                    1                  | ①
                    25                 | 2*5
                    25                 | `2`*`5`
                    MQRC_HOST          | MQRC_HOST_NOT_AVAILABLE
                    HOST               | MQRC_HOST
                    HOST               | localhost
                    HOST               | hosts
                    MQ                 | MQTT
                    cafe               | café
                    schon              | schön
                    can                | It can't.
                    can                | It CAN’T.
                    can                | It cannot.
                    not found          | not - found
                    Tokyo              | 東京
                    क                  | कि
                    """)
    void doesNotFindAWordInAnother(String keyword, String answer) {
        Verdict verdict = Checking.of("- keyword: '" + keyword + "'").verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(FAIL);
        assertThat(verdict.reason()).startsWith("missing \"" + keyword + "\"");
    }

    @Test
    void doesNotFindALetterWithoutTheMarkBehindIt() {
        String settings = "{ all: [cafe], ignore: [] }";

        assertThat(Checking.of("- keyword: " + settings).outcomeOf("cafe\u0301"))
                .isEqualTo(FAIL);
    }

    @Test
    void findsSignsButNotInsideBiggerOnes() {
        assertThat(Checking.of("- keyword: " + WOMAN).outcomeOf("ok" + WOMAN + "ok"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- keyword: " + WOMAN).outcomeOf(WOMAN + ZWJ + LAPTOP))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- keyword: " + LAPTOP).outcomeOf(WOMAN + ZWJ + LAPTOP))
                .isEqualTo(FAIL);
        assertThat(Checking.of("- keyword: " + WOMAN + ZWJ + LAPTOP).outcomeOf("a " + WOMAN + ZWJ + LAPTOP))
                .isEqualTo(PASS);
        assertThat(Checking.of("- keyword: " + THUMB).outcomeOf(THUMB + DARK)).isEqualTo(PASS);
        assertThat(Checking.of("- keyword: '\u2764'").outcomeOf("\u2764\uFE0F")).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    authori*    | PASS | Not authorised
                    authori*    | PASS | authority
                    authori*    | PASS | authori
                    authori*    | FAIL | unauthorised
                    *authori*   | PASS | unauthorised
                    *host       | PASS | localhost
                    *host       | FAIL | hosts
                    not reach*  | PASS | could not reached
                    not reach*  | FAIL | not be reached
                    9.3*        | PASS | 9.3.0.5
                    a*b         | FAIL | axb
                    """)
    void takesAStarForTheRestOfAWord(String keyword, Outcome outcome, String answer) {
        assertThat(Checking.of("- keyword: '" + keyword + "'").outcomeOf(answer))
                .isEqualTo(outcome);
    }

    @Test
    void looksAnywhereIfToldSo() {
        assertThat(Checking.of("- keyword: { all: [host], words: false }").outcomeOf("localhosts"))
                .isEqualTo(PASS);
        assertThat(Checking.of("- keyword: { all: [host], words: true }").outcomeOf("localhosts"))
                .isEqualTo(FAIL);
    }

    @Test
    void wantsAllOfThem() {
        Checking check = Checking.of("- keyword: [one, [two, zwei], three, four]");

        assertThat(check.verdictOn("four three zwei one").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("1"));
        assertThat(check.verdictOn("one three").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.5"));
        assertThat(check.verdictOn("one three").reason())
                .isEqualTo(
                        "2 of 4 are right; missing \"two\" or \"zwei\"; missing \"four\"; the answer is \"one three\"");
    }

    @Test
    void wantsAnyOfThem() {
        Checking check = Checking.of("- keyword: { any: [host, address] }");

        assertThat(check.outcomeOf("the address")).isEqualTo(PASS);
        assertThat(check.verdictOn("the port").reason())
                .isEqualTo("missing \"host\" or \"address\"; the answer is \"the port\"");
    }

    @Test
    void wantsNoneOfThem() {
        Checking check = Checking.of("- keyword: { none: [authori*, sorry] }");

        assertThat(check.outcomeOf("fine")).isEqualTo(PASS);
        assertThat(check.verdictOn("I am Sorry.").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.5"));
        assertThat(check.verdictOn("I am Sorry.").reason())
                .isEqualTo("1 of 2 are right; must not say \"sorry\", but says \"i am sorry.\"; the answer is"
                        + " \"I am Sorry.\"");
    }

    @Test
    void countsEachRequirementOnce() {
        Checking check = Checking.of("- keyword: { all: [a, b], any: [c, d, e], none: [f] }");

        assertThat(check.verdictOn("a c f").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.5"));
        assertThat(check.verdictOn("nothing of it").score())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00A0", "\u200B"})
    void givesNoCreditForSayingNothing(String answer) {
        for (String settings : new String[] {"{ none: [sorry] }", "{ all: [a], none: [sorry] }", "a"}) {
            Verdict verdict = Checking.of("- keyword: " + settings).verdictOn(answer);

            assertThat(verdict.outcome()).isEqualTo(FAIL);
            assertThat(verdict.score())
                    .hasValueSatisfying(score -> assertThat(score).isZero());
        }
        assertThat(Checking.of("- keyword: a").verdictOn("").reason()).isEqualTo("found an empty answer");
    }

    @Test
    void saysIfAKeywordIsOnlyAPartOfAWord() {
        assertThat(Checking.of("- keyword: MQRC_HOST")
                        .verdictOn("MQRC_HOST_DOWN")
                        .reason())
                .isEqualTo("missing \"MQRC_HOST\" as a word of its own, found only \"mqrc_host_down\"; the answer is"
                        + " \"MQRC_HOST_DOWN\"");
    }

    @Test
    void showsWhatItFound() {
        assertThat(Checking.of("- keyword: { all: [2035], none: [sorry] }")
                        .verdictOn("x".repeat(50) + " 2035 " + "y".repeat(50))
                        .reason())
                .isEqualTo("found \"…" + "x".repeat(24) + " 2035 " + "y".repeat(24) + "…\"");
    }

    @Test
    void keepsItsReasonsShort() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            words.append(i == 0 ? "" : ", ").append("word").append(i);
        }

        assertThat(Checking.of("- keyword: [" + words + "]")
                        .verdictOn("x".repeat(5000))
                        .reason())
                .contains("0 of 100 are right; missing \"word0\"; ")
                .contains("; 96 more; the answer is")
                .hasSizeLessThan(300);
        assertThat(Checking.of("- keyword: { any: [" + words + "] }")
                        .verdictOn("no")
                        .reason())
                .contains("\"word4\" or 95 others")
                .hasSizeLessThan(300);
    }

    @Test
    void fillsInPlaceholdersAndTakesTheirSignsLiterally() {
        Checking check = Checking.of("- keyword: ['{{code}}', '{{stem}}*']", "code: a.c*\nstem: '(x|y)'");

        assertThat(check.outcomeOf("a.c* and (x|y)z")).isEqualTo(PASS);
        assertThat(check.outcomeOf("abc and (x|y)z")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("a.cd and (x|y)z")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("a.c* and x")).isEqualTo(FAIL);
        assertThat(Checking.of("- keyword: { all: ['{{code}}'], ignore: [] }", "code: a.c*")
                        .outcomeOf("a.c"))
                .isEqualTo(FAIL);
    }

    @Test
    void takesSignsOfRegularExpressionsLiterally() {
        assertThat(Checking.of("- keyword: 'a.c'").outcomeOf("abc")).isEqualTo(FAIL);
        assertThat(Checking.of("- keyword: '\\E.\\Q'").outcomeOf("say \\E.\\Q now"))
                .isEqualTo(PASS);
    }

    @Tag("slow")
    @Test
    void findsAWordInAVeryLongAnswer() {
        String noise = "lorem ipsum *dolor* [sit](amet) ".repeat(32_000);

        assertThat(Checking.of("- keyword: needle").outcomeOf(noise + "needle")).isEqualTo(PASS);
        assertThat(Checking.of("- keyword: needle").verdictOn(noise).reason()).hasSizeLessThan(200);
    }

    @Test
    void findsTheQuestionIfTheAnswerRepeatsIt() {
        assertThat(Checking.of("- keyword: question").outcomeOf("a question")).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{ all: [] }",
                "{ any: [] }",
                "{ all: [a], any: [] }",
                "{ none: [[]] }",
                "{ all: [''] }",
                "{ all: ['*'] }",
                "{ all: [' '] }",
                "{ all: ['**'], ignore: [markdown] }",
                "{ all: [[a, [b]]] }",
                "{ all: [{ a: b }] }",
                "{ all: [a], words: maybe }",
                "{ every: [a] }",
                "{ all: [a, ] , none: [~, ''] }",
            })
    void refusesSettingsThatLookForNothing(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- keyword: " + settings));
    }
}
