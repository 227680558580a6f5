package dev.labstone.check;

import static dev.labstone.check.Outcome.ABSTAIN;
import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Checking;
import dev.labstone.usecase.CheckSpec;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of checks; leaves get the verdicts that a test wants for their word. */
class SetsTest {

    private static final Map<String, Verdict> VERDICTS = Map.of(
            "pass", Verdict.pass(""),
            "fail", Verdict.fail("it is wrong"),
            "half", Verdict.share(1, 2, "half of it is missing"),
            "abstain", Verdict.abstain("no idea"),
            "error", Verdict.error("it broke"));

    private static CheckResult result(String checks) {
        return assess(checks).results().get(0);
    }

    private static Assessment assess(String checks) {
        return Checks.assess(Checking.of(checks).example(), Checking.answer("an answer"), SetsTest::verdict);
    }

    private static Verdict verdict(CheckSpec leaf, Object example, Object answer) {
        return VERDICTS.get(((dev.labstone.yaml.YamlValue.Text) leaf.settings()).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ exact: pass, exact: pass ]                              | PASS    | 1
            [ exact: pass, exact: half ]                              | FAIL    | 0.75
            [ exact: pass, { exact: half, weight: 3 } ]               | FAIL    | 0.625
            [ exact: pass, { exact: half, threshold: 0.5 } ]          | PASS    | 0.75
            [ exact: pass, { exact: fail, weight: 0 } ]               | PASS    | 1
            [ exact: pass, { exact: error, weight: 0 } ]              | PASS    | 1
            [ exact: fail, exact: abstain ]                           | ABSTAIN |
            [ exact: abstain, exact: fail, exact: error ]             | ERROR   |
            [ exact: pass, { not: { exact: fail } } ]                 | PASS    | 1
            [ exact: pass, { not: { exact: pass } } ]                 | FAIL    | 0.5
            """)
    void wantsAll(String members, Outcome outcome, BigDecimal score) {
        Verdict verdict = result("- all: " + members).verdict();

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.score().orElse(null)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0.75, PASS", "0.76, FAIL", "1, FAIL"})
    void wantsAScoreOfAllIfThereIsAThreshold(String threshold, Outcome outcome) {
        String members = "[ exact: pass, { exact: half, threshold: 0.5 } ]";

        assertThat(result("- all: " + members + "\n  threshold: " + threshold)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ exact: pass, exact: fail ]                              | PASS    | 1
            [ exact: half, exact: fail ]                              | FAIL    | 0.5
            [ { exact: half, threshold: 0.5 }, exact: fail ]          | PASS    | 0.5
            [ exact: pass, exact: error ]                             | PASS    | 1
            [ exact: pass, exact: abstain ]                           | PASS    | 1
            [ exact: half, exact: abstain ]                           | ABSTAIN |
            [ exact: abstain, exact: error ]                          | ERROR   |
            [ { not: { exact: fail } }, exact: fail ]                 | PASS    | 1
            """)
    void wantsAnyOne(String members, Outcome outcome, BigDecimal score) {
        Verdict verdict = result("- any: " + members).verdict();

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.score().orElse(null)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any: [ exact: pass, exact: fail ]  | FAIL
            any: [ exact: half, exact: fail ]  | PASS
            any: [ exact: fail, exact: error ] | ERROR
            all: [ exact: pass, exact: fail ]  | PASS
            all: [ exact: pass ]               | FAIL
            """)
    void turnsSetsAround(String set, Outcome outcome) {
        assertThat(result("- not: { " + set + " }").verdict().outcome()).isEqualTo(outcome);
    }

    @Test
    void nests() {
        CheckResult outer = result(
                "- any: [ exact: fail, { all: [ exact: pass, { not: { any: [ exact: fail, exact: half ] } } ] } ]");

        assertThat(outer.verdict().outcome()).isEqualTo(PASS);
        assertThat(outer.members())
                .extracting(member -> member.verdict().outcome())
                .containsExactly(FAIL, PASS);
        CheckResult inner = outer.members().get(1).members().get(1);
        assertThat(inner.check().label()).isEqualTo("not any");
        assertThat(inner.members()).hasSize(2);
    }

    @Test
    void saysWhichMembersFailed() {
        assertThat(result("- all: [ exact: pass, regex: fail, keyword: half ]")
                        .verdict()
                        .reason())
                .isEqualTo("regex FAIL: it is wrong; keyword FAIL: half of it is missing");
        assertThat(result("- all: [ exact: pass, regex: fail ]\n  threshold: 0.6")
                        .verdict()
                        .reason())
                .isEqualTo("score 0.5 of 0.6 needed: regex FAIL: it is wrong");
        assertThat(result("- any: [ regex: fail, keyword: half ]").verdict().reason())
                .isEqualTo("none passed: regex FAIL: it is wrong; keyword FAIL: half of it is missing");
    }

    @Test
    void saysWhyWhatIsUndecidedDoesNotMatter() {
        assertThat(result("- any: [ exact: pass, regex: fail, keyword: error ]")
                        .verdict()
                        .reason())
                .isEqualTo("exact passed; that is enough, whatever is undecided: keyword ERROR: it broke");
    }

    @Test
    void countsASetLikeOneCheck() {
        Assessment assessment =
                assess("- { any: [ exact: pass, exact: fail ], weight: 3 }\n- all: [ exact: half, exact: fail ]");

        assertThat(assessment.outcome()).isEqualTo(FAIL);
        assertThat(assessment.goodness()).hasValue(new BigDecimal("0.8125"));
        assertThat(assess("- exact: pass\n- { all: [ exact: error ], weight: 0 }")
                        .outcome())
                .isEqualTo(PASS);
    }

    @Test
    void makesAnErrorOfALeafThatBreaks() {
        Assessment assessment = Checks.assess(
                Checking.of("- any: [ exact: a, exact: b ]").example(),
                Checking.answer("a"),
                (leaf, example, answer) -> {
                    throw new IllegalStateException("for you");
                });

        assertThat(assessment.outcome()).isEqualTo(ERROR);
        assertThat(assessment.commentary()).contains("the check broke: java.lang.IllegalStateException: for you");
    }

    @Test
    void doesNotTakeAnEmptyAnswerForRightBecauseOfWhatItLacks() {
        for (String set : new String[] {"any: [ exact: a, regex: b ]", "all: [ exact: a, not: { exact: b } ]"}) {
            assertThat(Checking.of("- not: { " + set + " }").outcomeOf(" \n")).isEqualTo(FAIL);
        }
    }

    @Test
    void fillsPlaceholders() {
        Checking check = Checking.of("- any: [ exact: '{{code}}', keyword: listener ]", "code: \"2538\"\n");

        assertThat(check.outcomeOf("2538")).isEqualTo(PASS);
        assertThat(check.outcomeOf("2539")).isEqualTo(FAIL);
    }

    @Test
    void keepsAbstentionsApart() {
        assertThat(assess("- exact: pass\n- any: [ exact: fail, exact: abstain ]")
                        .outcome())
                .isEqualTo(ABSTAIN);
    }
}
