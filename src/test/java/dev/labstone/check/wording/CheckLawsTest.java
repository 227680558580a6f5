package dev.labstone.check.wording;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Verdict;
import dev.labstone.testing.Checking;
import dev.labstone.text.Normalisation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all texts, tried with many that are likely to break it. The seed is fixed. */
class CheckLawsTest {

    private static final int TRIES = 1_000;

    private static final String[] PIECES = {
        "a",
        "B",
        "host",
        "MQ",
        "ß",
        "ẞ",
        "ς",
        "Σ",
        "İ",
        "ı",
        "é",
        "e\u0301",
        "ﬁ",
        "５",
        "²",
        "₂",
        "½",
        "①",
        "™",
        "東",
        "ー",
        "ก",
        "ا",
        "א",
        "क",
        "ि",
        "1",
        "2",
        "42",
        "0",
        ".",
        ",",
        "-",
        "−",
        "–",
        "—",
        "+",
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~~",
        "#",
        ">",
        "|",
        "[",
        "]",
        "(",
        ")",
        "[a](b)",
        "!",
        "?",
        "'",
        "’",
        "“",
        "´",
        "\"",
        "\\",
        "/",
        ":",
        "=",
        "%",
        "$",
        "€",
        "e3",
        "^",
        "×10^",
        " ",
        " ",
        " ",
        "  ",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\u00A0",
        "\u2009",
        "\u200B",
        "\u200D",
        "\uFE0F",
        "\uD83D\uDC69",
        "\uD83D\uDC4D",
        "\uD83C\uDFFF",
        "\u0307",
        "ΐ",
        "ŉ",
        "ǰ",
        "…",
    };

    private final Random random = new Random(20_350);

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(most + 1); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    static Stream<Set<Normalisation>> normalisations() {
        List<Set<Normalisation>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Normalisation.values().length; bits++) {
            Set<Normalisation> set = EnumSet.noneOf(Normalisation.class);
            for (Normalisation each : Normalisation.values()) {
                if ((bits & 1 << each.ordinal()) != 0) {
                    set.add(each);
                }
            }
            sets.add(set);
        }
        return sets.stream();
    }

    @ParameterizedTest
    @MethodSource("normalisations")
    void normalisingTwiceChangesNothing(Set<Normalisation> chosen) {
        for (int i = 0; i < TRIES; i++) {
            String text = text(12);
            String once = Normalisation.apply(chosen, text);

            assertThat(Normalisation.apply(chosen, once)).as("%s", text).isEqualTo(once);
        }
    }

    @Test
    void twoTextsAreTheSameBothWaysRound() {
        for (int i = 0; i < TRIES; i++) {
            String left = text(3);
            String right =
                    random.nextBoolean() ? Normalisation.apply(EnumSet.allOf(Normalisation.class), left) : text(3);

            assertThat(exact(left, right)).as("%s, %s", left, right).isEqualTo(exact(right, left));
        }
    }

    private static boolean exact(String expected, String answer) {
        Set<Normalisation> all = EnumSet.allOf(Normalisation.class);
        return Normalisation.apply(all, expected).equals(Normalisation.apply(all, answer));
    }

    @Test
    void aKeywordThatIsFoundIsFoundAmongOtherWordsToo() {
        Set<Normalisation> ignore = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));
        int found = 0;
        for (int i = 0; i < TRIES; i++) {
            String keyword = Normalisation.apply(ignore, text(2));
            String text = Normalisation.apply(ignore, text(4) + keyword + text(4));
            Keyword word = new Keyword(keyword, keyword, false, false);
            if (!keyword.isEmpty() && word.findIn(text).isPresent()) {
                found++;
                assertThat(word.findIn("one " + text + " two"))
                        .as("%s in %s", keyword, text)
                        .isPresent();
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void aKeywordStandsAlone() {
        Set<Normalisation> ignore = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));
        for (int i = 0; i < TRIES; i++) {
            String keyword = Normalisation.apply(ignore, text(3));
            if (!keyword.isEmpty() && !keyword.startsWith("\u200D") && !keyword.endsWith("\u200D")) {
                assertThat(new Keyword(keyword, keyword, false, false).findIn("one " + keyword + " two"))
                        .as(keyword)
                        .isPresent();
            }
        }
    }

    @Test
    void aWordWithoutBoundariesIsFoundWhereverAWholeOneIs() {
        for (int i = 0; i < TRIES; i++) {
            String keyword = text(2);
            String text = text(6);
            boolean whole =
                    new Keyword(keyword, keyword, false, false).findIn(text).isPresent();

            assertThat(!whole
                            || new Keyword(keyword, keyword, true, true)
                                    .findIn(text)
                                    .isPresent())
                    .isTrue();
        }
    }

    @Test
    void notIsTheOppositeForEveryAnswerThatSaysSomething() {
        for (String check :
                List.of("keyword: [host, '42']", "exact: a", "regex: '[aB]'", "number: { value: 42, which: any }")) {
            Checking plain = Checking.of("- " + check);
            Checking not = Checking.of("- not: { " + check + " }");
            for (int i = 0; i < TRIES / 10; i++) {
                String answer = text(5) + "x";

                assertThat(not.outcomeOf(answer)).isEqualTo(plain.outcomeOf(answer) == PASS ? FAIL : PASS);
            }
        }
    }

    @Test
    void everyVerdictOnEveryTextIsWhole() {
        for (String check : List.of("keyword: [host, [a, B], '42']", "exact: a", "regex: '[aB]'", "number: 42")) {
            Checking checking = Checking.of("- " + check);
            for (int i = 0; i < TRIES / 10; i++) {
                String answer = text(40);
                Verdict verdict = checking.verdictOn(answer);

                assertThat(verdict.outcome().isDecided()).as(answer).isTrue();
                assertThat(verdict.reason()).hasSizeBetween(1, 500).doesNotContain("\n");
                assertThat(verdict).isEqualTo(checking.verdictOn(answer));
            }
        }
    }
}
