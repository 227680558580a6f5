package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    /** The first two: Fagerland, Lydersen and Laake 2013, table of p values; the third: approval ratings, Agresti 1990. */
    @ParameterizedTest
    @CsvSource({
        "1, 7, 0.0703, 0.0391",
        "6, 16, 0.0525, 0.0347",
        "86, 150, 0.00003716, 0.00002893",
        "5, 0, 0.0625, 0.03125",
        "6, 0, 0.03125, 0.015625",
        "8, 1, 0.0391, 0.0215",
        "10, 2, 0.0386, 0.0225",
        "0, 0, 1, 1",
        "1, 0, 1, 0.5",
        "4, 4, 1, 1"
    })
    void p_has_published_values(int wins, int losses, double exact, double mid) {
        assertThat(new McNemar(wins, losses).twoSided()).isCloseTo(exact, within(exact / 500));
        assertThat(new McNemar(wins, losses).twoSidedMid()).isCloseTo(mid, within(mid / 200));
    }

    @Test
    void p_counts_the_splits_that_are_as_uneven() {
        for (int wins = 0; wins <= 24; wins++) {
            for (int losses = 0; losses <= 24; losses++) {
                McNemar test = new McNemar(wins, losses);
                int number = wins + losses;
                int fewer = Math.min(wins, losses);
                int seen = wins;
                assertThat(test.twoSided())
                        .isCloseTo(splits(number, one -> Math.min(one, number - one) <= fewer), within(1e-12));
                assertThat(test.oneSided()).isCloseTo(splits(number, one -> one >= seen), within(1e-12));
                if (number > 0) {
                    double half = splits(number, one -> one == seen) / 2;
                    assertThat(test.oneSidedMid()).isCloseTo(test.oneSided() - half, within(1e-12));
                }
            }
        }
    }

    @Test
    void sides_belong_together() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            McNemar test = new McNemar(random.nextInt(60), random.nextInt(60));
            McNemar mirrored = new McNemar(test.losses(), test.wins());
            assertThat(test.twoSided()).isEqualTo(mirrored.twoSided()).isBetween(Double.MIN_VALUE, 1.0);
            assertThat(test.twoSidedMid()).isEqualTo(mirrored.twoSidedMid()).isLessThanOrEqualTo(test.twoSided());
            assertThat(test.twoSided())
                    .isCloseTo(Math.min(1, 2 * Math.min(test.oneSided(), mirrored.oneSided())), within(1e-12));
            assertThat(new McNemar(test.wins() + 1, test.losses()).oneSided()).isLessThan(test.oneSided());
        }
    }

    @Test
    void nothing_is_ever_impossible() {
        assertThat(new McNemar(5000, 0).twoSided()).isPositive().isLessThan(1e-300);
        assertThat(new McNemar(5000, 0).oneSidedMid()).isPositive();
        assertThat(new McNemar(0, 0).oneSided()).isEqualTo(1);
        assertThat(new McNemar(0, 0).oneSidedMid()).isEqualTo(1);
    }

    @Test
    void pairs_are_counted_in_any_order() {
        List<PairCounts.Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(7, new PairCounts.Pair(false, true)));
        pairs.addAll(Collections.nCopies(1, new PairCounts.Pair(true, false)));
        pairs.addAll(Collections.nCopies(3, new PairCounts.Pair(true, true)));
        pairs.addAll(Collections.nCopies(4, new PairCounts.Pair(false, false)));
        Collections.shuffle(pairs, new Random(2));
        PairCounts counts = PairCounts.of(pairs);
        assertThat(counts).isEqualTo(new PairCounts(7, 1, 7));
        assertThat(counts.gain()).isEqualTo(6.0 / 15);
        assertThat(counts.mcNemar()).isEqualTo(new McNemar(7, 1));
        assertThat(PairCounts.of(List.of()).gain()).isZero();
    }

    @Test
    void refuses_what_cannot_be_counted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new McNemar(-1, 0))
                .withMessage("no count can be below 0: -1 wins, 0 losses");
        assertThatIllegalArgumentException().isThrownBy(() -> new PairCounts(0, 0, -1));
    }

    /** Adds up exact whole numbers of ways. */
    private static double splits(int number, java.util.function.IntPredicate counted) {
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int one = 0; one <= number; one++) {
            ways = counted.test(one) ? ways.add(choose) : ways;
            choose = choose.multiply(BigInteger.valueOf(number - one)).divide(BigInteger.valueOf(one + 1));
        }
        return new BigDecimal(ways)
                .divide(new BigDecimal(BigInteger.TWO.pow(number)), MathContext.DECIMAL64)
                .doubleValue();
    }
}
