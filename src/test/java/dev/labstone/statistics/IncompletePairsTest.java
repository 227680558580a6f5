package dev.labstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.labstone.statistics.IncompletePairs.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncompletePairsTest {

    private static final PairedClaim BETTER = PairedClaim.better(0.05);

    @Test
    void what_one_verdict_says_bounds_the_other() {
        IncompletePairs pairs = IncompletePairs.of(List.of(
                pair(true, null),
                pair(null, false),
                pair(false, null),
                pair(null, true),
                pair(null, null),
                pair(false, true),
                pair(true, true)));
        assertThat(pairs).isEqualTo(new IncompletePairs(new PairCounts(1, 0, 1), 2, 2, 1));
        assertThat(pairs.missing()).isEqualTo(5);
        assertThat(pairs.worst()).isEqualTo(new PairCounts(1, 3, 3));
        assertThat(pairs.best()).isEqualTo(new PairCounts(4, 0, 3));
    }

    @Test
    void a_judge_that_is_silent_on_the_bad_answers_of_one_side_does_not_make_it_win() {
        List<Pair> pairs = new ArrayList<>(Collections.nCopies(8, pair(false, true)));
        pairs.addAll(Collections.nCopies(8, pair(true, null)));
        IncompletePairs counts = IncompletePairs.of(pairs);
        assertThat(BETTER.holds(counts.seen())).isTrue();
        assertThat(BETTER.holds(counts.worst())).isFalse();
        assertThat(counts.settled(BETTER)).isFalse();
    }

    @Test
    void few_gaps_leave_a_clear_case_as_it_is() {
        assertThat(new IncompletePairs(new PairCounts(27, 0, 18), 1, 0, 1).settled(BETTER))
                .isTrue();
        assertThat(new IncompletePairs(new PairCounts(0, 20, 5), 0, 1, 1).settled(BETTER))
                .isTrue();
        assertThat(new IncompletePairs(new PairCounts(0, 0, 0), 0, 0, 0).settled(BETTER))
                .isTrue();
        assertThat(new IncompletePairs(new PairCounts(0, 0, 0), 0, 0, 6).settled(BETTER))
                .isFalse();
    }

    @Test
    void no_way_to_fill_the_gaps_is_worse_than_the_worst_or_better_than_the_best() {
        Random random = new Random(16);
        for (int i = 0; i < 200; i++) {
            List<Pair> pairs = Stream.generate(() -> pair(verdict(random, 0.3), verdict(random, 0.8)))
                    .limit(14)
                    .toList();
            IncompletePairs counts = IncompletePairs.of(pairs);
            for (PairedClaim claim : List.of(BETTER, PairedClaim.notWorse(0.2, 0.05))) {
                for (int way = 0; way < 50; way++) {
                    PairCounts filled = PairCounts.of(
                            pairs.stream().map(pair -> filled(pair, random)).toList());
                    assertThat(!claim.holds(counts.worst()) || claim.holds(filled))
                            .isTrue();
                    assertThat(claim.holds(counts.best()) || !claim.holds(filled))
                            .isTrue();
                }
            }
            assertThat(counts.worst().all()).isEqualTo(pairs.size());
            assertThat(counts.best().all()).isEqualTo(pairs.size());
        }
    }

    @Test
    void refuses_what_cannot_be_counted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncompletePairs(new PairCounts(0, 0, 0), -1, 0, 0))
                .withMessage("no count can be below 0: -1, 0, 0 pairs");
    }

    private static Pair pair(Boolean first, Boolean second) {
        return new Pair(Optional.ofNullable(first), Optional.ofNullable(second));
    }

    private static Boolean verdict(Random random, double passes) {
        return random.nextInt(5) == 0 ? null : Boolean.valueOf(random.nextDouble() < passes);
    }

    private static PairCounts.Pair filled(Pair pair, Random random) {
        return new PairCounts.Pair(
                pair.first().orElseGet(random::nextBoolean), pair.second().orElseGet(random::nextBoolean));
    }
}
