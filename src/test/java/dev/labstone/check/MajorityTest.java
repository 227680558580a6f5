package dev.labstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityTest {

    @ParameterizedTest
    @CsvSource({
        "PASS PASS FAIL, PASS, 0.6667, 2 of 3 samples pass",
        "PASS FAIL FAIL, FAIL, 0.3333, 1 of 3 samples pass",
        "PASS FAIL, FAIL, 0.5, 1 of 2 samples pass",
        "PASS PASS, PASS, 1, 2 of 2 samples pass",
        "FAIL FAIL, FAIL, 0, 0 of 2 samples pass"
    })
    void an_example_passes_if_more_than_half_of_its_samples_do(
            String samples, Outcome outcome, BigDecimal goodness, String words) {
        Assessment together = together(samples);
        assertThat(together.outcome()).isEqualTo(outcome);
        assertThat(together.goodness()).contains(goodness);
        assertThat(together.commentary()).startsWith(words + "; ");
    }

    @ParameterizedTest
    @CsvSource({
        "PASS PASS ABSTAIN, ABSTAIN, 1 of 3 samples has no verdict",
        "ABSTAIN PASS ERROR, ERROR, 2 of 3 samples have no verdict"
    })
    void a_sample_without_a_verdict_leaves_the_example_without_one(String samples, Outcome outcome, String words) {
        Assessment together = together(samples);
        assertThat(together.outcome()).isEqualTo(outcome);
        assertThat(together.goodness()).isEmpty();
        assertThat(together.commentary()).startsWith(words + "; " + outcome);
    }

    @Test
    void a_single_sample_stays_as_it_is() {
        Assessment one = assessment("PASS");
        assertThat(Assessment.ofSamples(List.of(one))).isSameAs(one);
    }

    @Test
    void one_sample_of_very_many_that_fails_is_never_rounded_away() {
        Assessment together = Assessment.ofSamples(
                Stream.concat(Stream.of("FAIL"), Stream.generate(() -> "PASS").limit(99_999))
                        .map(MajorityTest::assessment)
                        .toList());
        assertThat(together.goodness()).contains(new BigDecimal("0.9999"));
    }

    private static Assessment together(String samples) {
        return Assessment.ofSamples(
                Stream.of(samples.split(" ")).map(MajorityTest::assessment).toList());
    }

    private static Assessment assessment(String outcome) {
        Optional<BigDecimal> goodness = switch (outcome) {
            case "PASS" -> Optional.of(BigDecimal.ONE);
            case "FAIL" -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
        };
        return new Assessment(Outcome.valueOf(outcome), goodness, List.of(), outcome + " it is");
    }
}
