package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RepeatsTest {

    @Test
    void three_of_five_are_flaky() {
        Repeats repeats = new Repeats(3, 5);
        assertThat(repeats.flaky()).isTrue();
        assertThat(repeats.share()).hasValue(0.6);
        assertThat(repeats.allPass(1)).hasValue(0.6);
        assertThat(repeats.allPass(2).orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(repeats.allPass(3).orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(repeats.allPass(4)).hasValue(0);
        assertThat(repeats.anyPasses(2).orElseThrow()).isCloseTo(0.9, within(1e-12));
        assertThat(repeats.anyPasses(3)).hasValue(1);
    }

    @Test
    void always_and_never_are_not_flaky() {
        assertThat(new Repeats(5, 5).flaky()).isFalse();
        assertThat(new Repeats(0, 5).flaky()).isFalse();
        assertThat(new Repeats(5, 5).allPass(5)).hasValue(1);
        assertThat(new Repeats(0, 5).anyPasses(5)).hasValue(0);
    }

    @Test
    void nothing_says_nothing() {
        assertThat(new Repeats(0, 0).flaky()).isFalse();
        assertThat(new Repeats(0, 0).share()).isEmpty();
        assertThat(new Repeats(0, 0).allPass(1)).isEmpty();
        assertThat(new Repeats(3, 3).anyPasses(4)).isEmpty();
    }

    /** Takes every set of k samples, of which the first ones pass. */
    @Test
    void estimates_count_the_sets_that_may_be_drawn() {
        for (int samples = 1; samples <= 9; samples++) {
            for (int passes = 0; passes <= samples; passes++) {
                for (int k = 1; k <= samples; k++) {
                    int sets = 0;
                    int all = 0;
                    int any = 0;
                    for (int set = 0; set < 1 << samples; set++) {
                        if (Integer.bitCount(set) == k) {
                            int good = Integer.bitCount(set & (1 << passes) - 1);
                            sets++;
                            all += good == k ? 1 : 0;
                            any += good > 0 ? 1 : 0;
                        }
                    }
                    Repeats repeats = new Repeats(passes, samples);
                    assertThat(repeats.allPass(k).orElseThrow()).isCloseTo((double) all / sets, within(1e-12));
                    assertThat(repeats.anyPasses(k).orElseThrow()).isCloseTo((double) any / sets, within(1e-12));
                }
            }
        }
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Repeats(3, 2))
                .withMessage("3 of 2 samples cannot pass");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Repeats(1, 2).allPass(0))
                .withMessage("k is at least 1, not 0");
    }
}
