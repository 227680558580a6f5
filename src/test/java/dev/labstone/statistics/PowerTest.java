package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    private static final PairedClaim BETTER_CLAIM = PairedClaim.better(0.05);
    private static final Power BETTER = new Power(BETTER_CLAIM);
    private static final Power NOT_WORSE = new Power(PairedClaim.notWorse(0.1, 0.05));

    /** Computed once by another programme. */
    @ParameterizedTest
    @CsvSource({"25, 0.20, 0.32", "50, 0.20, 0.74", "100, 0.20, 0.98", "25, 0.30, 0.63"})
    void power_is_known_for_usual_sizes(int pairs, double gain, double power) {
        assertThat(BETTER.of(pairs, gain + 0.04, 0.04)).isCloseTo(power, within(0.005));
    }

    @Test
    void power_is_the_sum_over_all_that_may_come_out() {
        Random random = new Random(15);
        for (int i = 0; i < 40; i++) {
            int pairs = random.nextInt(40);
            double wins = random.nextDouble();
            double losses = (1 - wins) * random.nextDouble();
            for (PairedClaim claim : new PairedClaim[] {BETTER_CLAIM, PairedClaim.notWorse(0.1, 0.05)}) {
                assertThat(new Power(claim).of(pairs, wins, losses))
                        .isCloseTo(Trinomial.probability(pairs, wins, losses, claim::holds), within(1e-9));
            }
        }
    }

    @Test
    void claims_keep_holding_when_a_tie_becomes_a_win_or_a_loss_a_tie() {
        for (PairedClaim claim : new PairedClaim[] {BETTER_CLAIM, PairedClaim.notWorse(0.1, 0.05)}) {
            for (int wins = 0; wins <= 20; wins++) {
                for (int losses = 0; wins + losses <= 20; losses++) {
                    PairCounts counts = new PairCounts(wins, losses, 30 - wins - losses);
                    if (claim.holds(counts)) {
                        assertThat(claim.holds(new PairCounts(wins + 1, losses, counts.ties() - 1)))
                                .isTrue();
                        assertThat(losses == 0 || claim.holds(new PairCounts(wins, losses - 1, counts.ties() + 1)))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void better_is_seldom_claimed_where_there_is_no_difference() {
        for (double share : new double[] {0.02, 0.1, 0.3, 0.5}) {
            assertThat(BETTER.of(50, share, share)).isLessThanOrEqualTo(0.025);
        }
        assertThat(BETTER.of(50, 0, 0)).isZero();
        assertThat(BETTER_CLAIM.holds(new PairCounts(0, 9, 9))).isFalse();
    }

    @Test
    void the_smallest_gain_is_shown_and_none_below_it() {
        double none = BETTER.smallestGain(25, 0).orElseThrow();
        double few = BETTER.smallestGain(25, 0.04).orElseThrow();
        assertThat(none).isBetween(0.28, 0.31);
        assertThat(few).isGreaterThan(none);
        assertThat(BETTER.of(25, few + 0.04, 0.04)).isCloseTo(0.8, within(1e-6));
        assertThat(BETTER.of(25, few + 0.03, 0.04)).isLessThan(0.8);
        assertThat(BETTER.smallestGain(100, 0).orElseThrow()).isLessThan(none);
        assertThat(BETTER.smallestGain(6, 0).orElseThrow()).isCloseTo(Math.pow(0.8, 1 / 6.0), within(1e-9));
    }

    @Test
    void too_few_examples_show_no_gain_at_all() {
        assertThat(BETTER.smallestGain(5, 0)).isEmpty();
        assertThat(BETTER.smallestGain(0, 0)).isEmpty();
        assertThat(NOT_WORSE.smallestGain(0, 0)).isEmpty();
    }

    @Test
    void not_worse_asks_for_no_gain_where_examples_are_many() {
        assertThat(NOT_WORSE.smallestGain(25, 0).orElseThrow()).isZero();
        assertThat(NOT_WORSE.smallestGain(400, 0.02).orElseThrow()).isEqualTo(-0.02);
        assertThat(NOT_WORSE.smallestGain(400, 0.06).orElseThrow()).isBetween(-0.06, 0.0);
        assertThat(NOT_WORSE.smallestGain(20, 0.05).orElseThrow()).isPositive();
    }

    @Test
    void more_examples_settle_what_few_leave_open() {
        PairCounts seen = new PairCounts(5, 1, 19);
        int more = BETTER.moreExamples(seen).orElseThrow();
        assertThat(BETTER.of(25 + more, 5 / 25.0, 1 / 25.0)).isGreaterThanOrEqualTo(0.8);
        assertThat(BETTER.of(25 + more - 10, 5 / 25.0, 1 / 25.0)).isLessThan(0.8);
        int margin = NOT_WORSE.moreExamples(new PairCounts(1, 2, 22)).orElseThrow();
        assertThat(NOT_WORSE.of(25 + margin, 1 / 25.0, 2 / 25.0)).isGreaterThanOrEqualTo(0.8);
        assertThat(NOT_WORSE.of(25 + margin - 10, 1 / 25.0, 2 / 25.0)).isLessThan(0.8);
        assertThat(BETTER.moreExamples(new PairCounts(3, 0, 0)).orElseThrow()).isEqualTo(3);
    }

    @Test
    void some_claims_no_number_of_examples_settles() {
        assertThat(BETTER.moreExamples(new PairCounts(0, 0, 0))).isEmpty();
        assertThat(BETTER.moreExamples(new PairCounts(0, 0, 25))).isEmpty();
        assertThat(BETTER.moreExamples(new PairCounts(3, 3, 19))).isEmpty();
        assertThat(BETTER.moreExamples(new PairCounts(1, 4, 20))).isEmpty();
        assertThat(BETTER.moreExamples(new PairCounts(100, 99, 1))).isEmpty();
        assertThat(BETTER.moreExamples(new PairCounts(0, 0, 10_000))).isEmpty();
        assertThat(NOT_WORSE.moreExamples(new PairCounts(0, 5, 20))).isEmpty();
    }

    @Test
    void refuses_shares_that_are_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> BETTER.of(25, 0.8, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> BETTER.of(25, -0.1, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharePower(0, 0.05));
    }

    @Test
    void a_share_that_is_wanted_needs_examples_too() {
        SharePower power = new SharePower(0.8, 0.05);
        assertThat(power.holds(new Proportion(24, 26))).isFalse();
        assertThat(power.holds(new Proportion(25, 26))).isTrue();
        assertThat(power.holds(new Proportion(13, 13))).isFalse();
        assertThat(power.holds(new Proportion(14, 14))).isTrue();
        assertThat(power.holds(new Proportion(0, 0))).isFalse();
        assertThat(power.of(14, 0.9)).isCloseTo(Math.pow(0.9, 14), within(1e-12));
        assertThat(power.of(26, 0.8)).isLessThan(0.05);
        assertThat(power.smallestShare(13)).isEmpty();
        assertThat(power.smallestShare(14).orElseThrow()).isCloseTo(Math.pow(0.8, 1 / 14.0), within(1e-9));
    }

    @Test
    void more_examples_settle_a_share() {
        SharePower power = new SharePower(0.8, 0.05);
        int more = power.moreExamples(new Proportion(23, 26)).orElseThrow();
        assertThat(power.of(26 + more, 23 / 26.0)).isGreaterThanOrEqualTo(0.8);
        assertThat(power.of(26 + more - 15, 23 / 26.0)).isLessThan(0.8);
        assertThat(power.moreExamples(new Proportion(8, 10))).isEmpty();
        assertThat(power.moreExamples(new Proportion(0, 0))).isEmpty();
        assertThat(power.moreExamples(new Proportion(5, 5)).orElseThrow()).isEqualTo(9);
    }
}
