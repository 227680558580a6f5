package dev.labstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisationTest {

    private static String apply(Normalisation only, String text) {
        return Normalisation.apply(Set.of(only), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Paris       | paris
                    STRASSE     | strasse
                    Straße      | strasse
                    ΟΔΟΣ        | οδοσ
                    οδος        | οδοσ
                    İI          | ii
                    ÄÖÜ         | äöü
                    ǅ           | ǆ
                    """)
    void ignoresCase(String text, String expected) {
        assertThat(apply(Normalisation.CASE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    “a” „b“ «c»     | "a" "b" "c"
                    it’s it´s itʼs  | it's it's it's
                    a‐b‑c–d—e−f     | a-b-c-d-e-f
                    ﬁ ﬂ             | fi fl
                    ＡＢＣ１２      | ABC12
                    ｻｰﾊﾞｰ           | サーバー
                    e\u0301         | é
                    a\u00A0b\u3000c | a b c
                    soft\u00ADhyphen zero\u200Bwidth \u202Bbidi\u202C | softhyphen zerowidth bidi
                    …               | ...
                    CO₂ H₂O C₆H₁₂O₆ | CO2 H2O C6H12O6
                    𝐛𝐨𝐥𝐝           | bold
                    """)
    void ignoresFormsOfCharacters(String text, String expected) {
        assertThat(apply(Normalisation.UNICODE, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10²", "10₂", "2½", "①", "x²", "10⁻⁶", "MQ™", "nº", "5¼", "⑴", "👩\u200D💻", "Ⓐ"})
    void makesNoPlainDigitsOfPowersAndFractions(String text) {
        assertThat(apply(Normalisation.UNICODE, text)).isEqualTo(text.equals("Ⓐ") ? "A" : text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    **bold**                  | bold
                    *it* and ***both***       | it and both
                    __bold__ and _it_         | bold and it
                    **a _b_ c**               | a b c
                    **_x_**                   | x
                    `code`                    | code
                    ~~gone~~                  | gone
                    **Answer:** 42            | Answer: 42
                    **Answer:**42             | Answer:42
                    **Answer**: 42            | Answer: 42
                    ("**a**")                 | ("a")
                    # Title                   | Title
                    > quoted                  | quoted
                    > > - twice               | twice
                    > * # - deep              | deep
                    - item                    | item
                    + item                    | item
                    * item                    | item
                    * 5                       | 5
                    [text](http://host/a_b)   | text
                    ![alt](a.png)             | alt
                    [![alt](a.png)](b.html)   | alt
                    MQRC\\_HOST\\_DOWN        | MQRC_HOST_DOWN
                    \\*a\\*                   | a
                    答えは**東京**です        | 答えは東京です
                    """)
    void takesTheMarksOfMarkdownAway(String text, String expected) {
        assertThat(apply(Normalisation.MARKDOWN, text)).isEqualTo(expected);
    }

    @Test
    void takesFencesAway() {
        assertThat(apply(Normalisation.MARKDOWN, "```java\nint a;\n```\nand\n  ~~~\nb\n  ~~~"))
                .isEqualTo("\nint a;\n\nand\n\nb\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*5",
                "2 * 5",
                "2**5",
                "2*-5",
                "2*5*7",
                "(2)*(5)",
                "SELECT * FROM t",
                "COUNT(*)",
                "*.java",
                "snake_case_name",
                "MQRC_HOST_NOT_AVAILABLE",
                "a[1](2)",
                "- 5",
                "+ 5",
                "> 5",
                "- $5",
                "- .5",
                "-5",
                "#5",
                "#hash",
                "~5",
                "C:\\temp",
            })
    void keepsWhatMightBeMeant(String text) {
        assertThat(apply(Normalisation.MARKDOWN, text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    Paris.              | Paris
                    "Paris"!            | Paris
                    Hello, world        | Hello world
                    well-known          | well known
                    and/or              | and or
                    it's                | it s
                    a (b) c             | a b c
                    snake_case          | snake_case
                    3.5, -5, 10-20      | 3.5 -5 10-20
                    - 5                 | - 5
                    5.                  | 5
                    (.5)                | .5
                    so...5              | so 5
                    (-5)                | -5
                    -$5                 | -$5
                    x-5                 | x 5
                    C++ C# 5% $5 a=b    | C++ C# 5% $5 a=b
                    あ、い。            | あ い
                    ¿Qué?               | Qué
                    """)
    void takesPunctuationAwayButNotFromNumbers(String text, String expected) {
        assertThat(apply(Normalisation.PUNCTUATION, text)).isEqualTo(expected);
    }

    @Test
    void takesAnyWhiteSpaceForOneSpace() {
        assertThat(apply(Normalisation.WHITESPACE, " \n a\t\tb\u00A0\u2003c\u3000\r\nd\u0085 "))
                .isEqualTo("a b c d");
    }

    @Test
    void leavesTheRestAlone() {
        String text = " “Ａ”\n**B**. ";

        assertThat(Normalisation.apply(EnumSet.noneOf(Normalisation.class), text))
                .isSameAs(text);
        assertThat(apply(Normalisation.CASE, text)).isEqualTo(" “ａ”\n**b**. ");
        assertThat(apply(Normalisation.UNICODE, text)).isEqualTo(" \"A\"\n**B**. ");
        assertThat(apply(Normalisation.MARKDOWN, text)).isEqualTo(" “Ａ”\nB. ");
        assertThat(apply(Normalisation.PUNCTUATION, text)).isEqualTo(" Ａ\n**B** ");
        assertThat(apply(Normalisation.WHITESPACE, text)).isEqualTo("“Ａ” **B**.");
        assertThat(Normalisation.apply(EnumSet.allOf(Normalisation.class), text))
                .isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "*a ", "`*_", "[", "[a](", "> ", "- ", "\\", "![[a](b)](", "a.", "\u0301", "~~a", "\n#"})
    @Timeout(30)
    void isDoneSoonWithLongTextsOfAnything(String unit) {
        String text = unit.repeat(200_000 / unit.length());

        assertThat(Normalisation.apply(EnumSet.allOf(Normalisation.class), text))
                .hasSizeLessThanOrEqualTo(text.length());
    }
}
