package dev.labstone.check;

import static dev.labstone.check.Outcome.ABSTAIN;
import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.testing.Checking;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    private static final Place PLACE = new Place(Path.of("sample.yaml"), 1, 1);
    private static final Random RANDOM = new Random(4);
    private static final Optional<BigDecimal> NO_THRESHOLD = Optional.empty();

    private static CheckResult result(Verdict verdict, String weight) {
        YamlValue settings = new YamlValue.Text(PLACE, "x", true);
        CheckSpec check =
                new CheckSpec("exact", false, settings, List.of(), new BigDecimal(weight), Optional.empty(), PLACE);
        return new CheckResult(check, verdict);
    }

    private static CheckResult share(int right, int all, String weight) {
        return result(Verdict.share(right, all, "missing x"), weight);
    }

    @Test
    void passesIfEveryCheckPasses() {
        Assessment assessment = Assessment.of(List.of(share(1, 1, "1"), share(1, 1, "2.5")), NO_THRESHOLD);

        assertThat(assessment.outcome()).isEqualTo(PASS);
        assertThat(assessment.goodness()).hasValue(BigDecimal.ONE);
        assertThat(assessment.commentary()).isEqualTo("all checks passed");
    }

    @Test
    void hasTheMeanByWeightAsGoodness() {
        Assessment assessment =
                Assessment.of(List.of(share(1, 1, "1"), share(1, 2, "2"), share(0, 1, "0.5")), NO_THRESHOLD);

        assertThat(assessment.outcome()).isEqualTo(FAIL);
        assertThat(assessment.goodness()).hasValue(new BigDecimal("0.5714"));
        assertThat(assessment.commentary()).isEqualTo("exact FAIL: missing x; exact FAIL: missing x");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.3333", "2, 3, 0.6667", "1, 8, 0.125", "0, 1, 0", "10, 10, 1", "1, 30000, 0"})
    void roundsGoodnessToFourPlainDigits(int right, int all, String goodness) {
        assertThat(Assessment.of(List.of(share(right, all, "3")), NO_THRESHOLD).goodness())
                .hasValueSatisfying(value -> assertThat(value.toPlainString()).isEqualTo(goodness));
    }

    @Test
    void neverRoundsUpToAFullGoodness() {
        List<CheckResult> results = List.of(share(1, 1, "1000000"), share(0, 1, "1"));

        assertThat(Assessment.of(results, NO_THRESHOLD).goodness()).hasValue(new BigDecimal("0.9999"));
        assertThat(Assessment.of(results, Optional.of(BigDecimal.ONE)).outcome())
                .isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource({"0.5, PASS", "0.6, FAIL", "1, FAIL", "0.0001, PASS"})
    void passesFromTheThresholdOfTheExampleOn(BigDecimal threshold, Outcome outcome) {
        List<CheckResult> results = List.of(share(1, 1, "1"), share(0, 1, "1"));

        assertThat(Assessment.of(results, Optional.of(threshold)).outcome()).isEqualTo(outcome);
    }

    @Test
    void tellsWhatIsWrongEvenIfItPasses() {
        List<CheckResult> results = List.of(share(1, 1, "1"), share(0, 1, "1"));

        assertThat(Assessment.of(results, Optional.of(new BigDecimal("0.5"))).commentary())
                .isEqualTo("exact FAIL: missing x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0e5"})
    void isNotDecidedByWhatIsInformational(String zero) {
        for (Verdict verdict :
                List.of(Verdict.fail("no"), Verdict.error("no"), Verdict.abstain("no"), Verdict.pass(""))) {
            Assessment good = Assessment.of(List.of(share(1, 1, "1"), result(verdict, zero)), NO_THRESHOLD);
            Assessment bad = Assessment.of(List.of(share(0, 1, "1"), result(verdict, zero)), NO_THRESHOLD);

            assertThat(good.outcome()).isEqualTo(PASS);
            assertThat(good.goodness()).hasValue(BigDecimal.ONE);
            assertThat(bad.outcome()).isEqualTo(FAIL);
            assertThat(bad.goodness()).hasValue(BigDecimal.ZERO);
        }
    }

    @Test
    void saysWhatIsInformational() {
        assertThat(Assessment.of(List.of(share(1, 1, "1"), share(0, 1, "0")), NO_THRESHOLD)
                        .commentary())
                .isEqualTo("all checks passed; exact (informational) FAIL: missing x");
    }

    @Test
    void averagesNothingAway() {
        CheckResult passed = share(1, 1, "1");
        CheckResult unclear = result(Verdict.abstain("unclear"), "0.001");
        CheckResult broken = result(Verdict.error("broken"), "0.001");
        for (Optional<BigDecimal> threshold : List.of(NO_THRESHOLD, Optional.of(new BigDecimal("0.1")))) {
            assertThat(Assessment.of(List.of(passed, unclear), threshold).outcome())
                    .isEqualTo(ABSTAIN);
            assertThat(Assessment.of(List.of(passed, unclear), threshold).goodness())
                    .isEmpty();
            assertThat(Assessment.of(List.of(unclear, broken, passed), threshold)
                            .outcome())
                    .isEqualTo(ERROR);
            assertThat(Assessment.of(List.of(unclear, broken, passed), threshold)
                            .goodness())
                    .isEmpty();
        }
        assertThat(Assessment.of(List.of(passed, unclear, broken), NO_THRESHOLD).commentary())
                .isEqualTo("exact ABSTAIN: unclear; exact ERROR: broken");
    }

    @Test
    void refusesToAssessWithoutChecks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.of(List.of(), NO_THRESHOLD));
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.of(List.of(share(1, 1, "0")), NO_THRESHOLD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment(PASS, Optional.empty(), List.of(), "fine"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment(ERROR, Optional.of(BigDecimal.ONE), List.of(), "broken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" []", "- exact: x\n  weight: 0"})
    void refusesAnExampleThatChecksNothing(String checks) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of(checks))
                .withMessageContaining("the example checks nothing")
                .withMessageContaining("at least one check of a weight above 0");
    }

    @Test
    void appliesWeightsAndThresholdsOfTheFile() {
        Checking check = Checking.of("""
                - keyword: [a, b, c, d]
                  threshold: 0.5
                  weight: 3
                - exact: x
                  weight: 0
                - regex: a
                """);

        Assessment assessment = check.assess("a b");

        assertThat(assessment.results())
                .extracting(result -> result.verdict().outcome())
                .containsExactly(PASS, FAIL, PASS);
        assertThat(assessment.outcome()).isEqualTo(PASS);
        assertThat(assessment.goodness()).hasValue(new BigDecimal("0.625"));
        assertThat(check.assess("a").outcome()).isEqualTo(FAIL);
        assertThat(check.assess("a").results().get(0).verdict().reason()).startsWith("score 0.25 of 0.5 needed: ");
    }

    @Test
    void appliesTheThresholdOfTheExample() {
        Checking check = Checking.of("- keyword: a\n- keyword: b", "threshold: 0.5");

        assertThat(check.assess("a").outcome()).isEqualTo(PASS);
        assertThat(check.assess("c").outcome()).isEqualTo(FAIL);
    }

    @Test
    void isAnErrorIfThereIsNoAnswer() {
        Checking check = Checking.of("- not: { keyword: sorry }");
        Assessment assessment =
                check.checks().assess(check.example(), new NoAnswer(Failure.TIMEOUT, "nothing for 60 s", 3));

        assertThat(assessment.outcome()).isEqualTo(ERROR);
        assertThat(assessment.goodness()).isEmpty();
        assertThat(assessment.commentary()).isEqualTo("no answer: nothing for 60 s");
    }

    @Test
    void goodnessIsAShareAndGrowsWithEachScore() {
        for (int i = 0; i < 1_000; i++) {
            List<CheckResult> results = new ArrayList<>();
            for (int n = 1 + RANDOM.nextInt(5); n > 0; n--) {
                results.add(result(RANDOM.nextInt(10), 10, 1 + RANDOM.nextInt(300)));
            }
            BigDecimal goodness = goodness(results);
            int changed = RANDOM.nextInt(results.size());
            CheckResult better = results.get(changed);
            int weight = better.check().weight().movePointRight(2).intValueExact();
            results.set(changed, result(10, 10, weight));

            assertThat(goodness).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(goodness.scale()).isBetween(0, 4);
            assertThat(goodness(results)).isGreaterThanOrEqualTo(goodness);
        }
    }

    private static BigDecimal goodness(List<CheckResult> results) {
        Assessment assessment = Assessment.of(results, Optional.empty());
        boolean full = assessment.goodness().orElseThrow().compareTo(BigDecimal.ONE) == 0;

        assertThat(full).isEqualTo(assessment.outcome() == PASS);
        return assessment.goodness().orElseThrow();
    }

    private static CheckResult result(int right, int all, int hundredths) {
        Place place = new Place(Path.of("sample.yaml"), 1, 1);
        BigDecimal weight = BigDecimal.valueOf(hundredths, 2);
        YamlValue settings = new YamlValue.Text(place, "x", true);
        CheckSpec check = new CheckSpec("exact", false, settings, List.of(), weight, Optional.empty(), place);
        return new CheckResult(check, Verdict.share(right, all, "missing x"));
    }
}
