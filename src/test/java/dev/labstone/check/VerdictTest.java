package dev.labstone.check;

import static dev.labstone.check.Outcome.ABSTAIN;
import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static Optional<BigDecimal> score(String number) {
        return Optional.of(new BigDecimal(number));
    }

    @ParameterizedTest
    @EnumSource(names = {"ABSTAIN", "ERROR"})
    void hasNoScoreWhereNothingWasFoundOut(Outcome outcome) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(outcome, score("0"), "why"));
        assertThat(new Verdict(outcome, Optional.empty(), "why").score()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PASS", "FAIL"})
    void hasAScoreWhereSomethingWasFoundOut(Outcome outcome) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(outcome, Optional.empty(), "why"));
    }

    @ParameterizedTest
    @CsvSource({"PASS, 0", "PASS, 0.00", "FAIL, 1", "FAIL, 1.0", "PASS, 1.0001", "FAIL, -0.1", "PASS, 2"})
    void refusesAScoreThatContradictsItsOutcome(Outcome outcome, String score) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(outcome, score(score), "why"));
    }

    @ParameterizedTest
    @CsvSource({"FAIL, 0", "ABSTAIN,", "ERROR,"})
    void needsAReasonUnlessItPasses(Outcome outcome, String score) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Verdict(outcome, Optional.ofNullable(score).map(BigDecimal::new), " "));
        assertThat(Verdict.pass("").reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, PASS, 1",
        "2, 2, PASS, 1",
        "0, 3, FAIL, 0",
        "1, 2, FAIL, 0.5",
        "2, 3, FAIL, 0.6667",
        "1, 3, FAIL, 0.3333",
        "99999, 100000, FAIL, 0.9999",
    })
    void givesPartialCredit(int right, int all, Outcome outcome, String score) {
        Verdict verdict = Verdict.share(right, all, "why");

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.score()).hasValue(new BigDecimal(score));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 1", "1, -1", "-1, 1"})
    void refusesAShareOfNothing(int right, int all) {
        assertThatIllegalArgumentException().isThrownBy(() -> Verdict.share(right, all, "why"));
    }

    @Test
    void keepsFourDigitsAndNeverRoundsUpToAFullScore() {
        assertThat(new Verdict(FAIL, score("0.99999"), "why").score()).hasValue(new BigDecimal("0.9999"));
        assertThat(new Verdict(FAIL, score("0.123456"), "why").score()).hasValue(new BigDecimal("0.1235"));
        assertThat(new Verdict(PASS, score("1.000"), "").score()).hasValue(BigDecimal.ONE);
        assertThat(new Verdict(FAIL, score("0.50"), "why").score()).hasValue(new BigDecimal("0.5"));
    }

    @ParameterizedTest
    @CsvSource({"0.5, PASS", "0.6667, PASS", "0.667, FAIL", "1, FAIL"})
    void passesFromTheThresholdOn(BigDecimal threshold, Outcome outcome) {
        assertThat(Verdict.share(2, 3, "missing x").at(threshold).outcome()).isEqualTo(outcome);
    }

    @Test
    void saysWhichScoreWasNeeded() {
        assertThat(Verdict.share(1, 3, "missing x").at(new BigDecimal("0.5")).reason())
                .isEqualTo("score 0.3333 of 0.5 needed: missing x");
        assertThat(Verdict.share(1, 3, "missing x").at(BigDecimal.ONE).reason()).isEqualTo("missing x");
        assertThat(new Verdict(PASS, score("0.8"), "").at(BigDecimal.ONE))
                .isEqualTo(new Verdict(FAIL, score("0.8"), "score 0.8 of 1 needed"));
    }

    @Test
    void staysUndecidedUnderEveryThresholdAndItsOpposite() {
        for (Verdict verdict : new Verdict[] {Verdict.abstain("why"), Verdict.error("why")}) {
            assertThat(verdict.at(BigDecimal.ONE)).isEqualTo(verdict);
            assertThat(verdict.negate()).isEqualTo(verdict);
        }
        assertThat(Verdict.abstain("why").outcome()).isEqualTo(ABSTAIN);
        assertThat(Verdict.error("why").outcome()).isEqualTo(ERROR);
    }

    @Test
    void hasAnOpposite() {
        assertThat(Verdict.pass("found x").negate()).isEqualTo(Verdict.fail("it must not, but it does: found x"));
        assertThat(Verdict.pass("").negate()).isEqualTo(Verdict.fail("it must not, but it does"));
        assertThat(Verdict.fail("missing x").negate()).isEqualTo(Verdict.pass("missing x"));
        assertThat(Verdict.share(1, 2, "missing x").negate())
                .satisfies(opposite -> assertThat(opposite.reason()).contains("missing x"));
    }

    @ParameterizedTest
    @EnumSource
    void isDecidedOnlyIfSomethingWasFoundOut(Outcome outcome) {
        assertThat(outcome.isDecided()).isEqualTo(outcome == PASS || outcome == FAIL);
    }
}
