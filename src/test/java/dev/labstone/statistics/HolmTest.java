package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HolmTest {

    /** As p.adjust(method = "holm") in R and statsmodels' multipletests(method="holm"). */
    @Test
    void adjusted_values_are_known() {
        assertAdjusted(List.of(0.01, 0.04, 0.03, 0.005), 0.03, 0.06, 0.06, 0.02);
        assertAdjusted(List.of(0.3, 0.02, 0.02, 0.9), 0.6, 0.08, 0.08, 0.9);
        assertAdjusted(List.of(0.01, 0.02, 0.03, 0.04, 0.05), 0.05, 0.08, 0.09, 0.09, 0.09);
    }

    @Test
    void one_claim_stays_as_it_is_and_none_is_none() {
        assertThat(Holm.adjusted(List.of(0.04))).containsExactly(0.04);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }

    @Test
    void adjusting_keeps_the_order_lies_between_nothing_and_Bonferroni_and_stays_a_probability() {
        Random random = new Random(14);
        for (int i = 0; i < 300; i++) {
            List<Double> values = random.doubles(1 + random.nextInt(9))
                    .map(one -> one * one)
                    .boxed()
                    .toList();
            List<Double> adjusted = Holm.adjusted(values);
            for (int one = 0; one < values.size(); one++) {
                assertThat(adjusted.get(one)).isBetween(values.get(one), Math.min(1, values.size() * values.get(one)));
                for (int other = 0; other < values.size(); other++) {
                    assertThat(values.get(one) < values.get(other) && adjusted.get(one) > adjusted.get(other))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void refuses_what_is_no_probability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjusted(List.of(0.5, 1.5)))
                .withMessage("p values are from 0 to 1, but these are [0.5, 1.5]");
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(List.of(Double.NaN)));
    }

    private static void assertAdjusted(List<Double> values, Double... expected) {
        List<Double> adjusted = Holm.adjusted(values);
        assertThat(adjusted).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted.get(i)).isCloseTo(expected[i], within(1e-12));
        }
    }
}
