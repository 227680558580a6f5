package dev.labstone.model.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.limit.Simulation.Began;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of admission, tried with many seeds. */
class AdmissionTest {

    private static final Duration NO_PAUSE = Duration.ZERO;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_limit_is_ever_passed_and_everybody_is_served(long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(20);
        int requests = 1 + random.nextInt(300);
        int tokens = 200 + random.nextInt(20_000);
        Simulation run = new Simulation(new Limits(most, Optional.of(requests), Optional.of(tokens)), seed)
                .visitor("a", 300, 1 + random.nextInt(40))
                .visitor("b", 150, 1 + random.nextInt(40))
                .run();

        assertThat(run.answered).containsExactlyInAnyOrderEntriesOf(Map.of("a", 300, "b", 150));
        assertThat(run.began).allMatch(one -> one.inFlight() <= most);
        assertThat(mostInAMinute(run.began, one -> 1)).isLessThanOrEqualTo(requests);
        assertThat(mostInAMinute(run.began, Began::tokens)).isLessThanOrEqualTo(tokens);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_limit_is_used_up_where_there_is_enough_to_ask(long seed) {
        Simulation run = new Simulation(new Limits(50, Optional.of(60), Optional.empty()), seed)
                .visitor("a", 300, 50)
                .run();
        assertThat(mostInAMinute(run.began, one -> 1)).isEqualTo(60);
        assertThat(run.began.get(299).at())
                .isLessThanOrEqualTo(Duration.ofMinutes(5).toNanos());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void visitors_who_wait_take_turns_however_many_requests_one_has(long seed) {
        Simulation run = new Simulation(Limits.inFlight(1 + new Random(seed).nextInt(8)), seed)
                .visitor("few", 50, 9)
                .visitor("many", 2_000, 64)
                .run();
        Map<String, Integer> turns = new HashMap<>();
        for (Began one : run.began) {
            if (one.allWaiting()) {
                turns.merge(one.visitor(), 1, Integer::sum);
                assertThat(turns.getOrDefault("few", 0) - turns.getOrDefault("many", 0))
                        .isBetween(-1, 1);
            } else {
                turns.clear();
            }
        }
        assertThat(run.answered).containsEntry("few", 50).containsEntry("many", 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_server_that_bears_less_is_asked_less_but_never_nothing(long seed) {
        int bears = 1 + new Random(seed).nextInt(6);
        Simulation run = new Simulation(Limits.inFlight(32), seed)
                .bearing(bears, NO_PAUSE)
                .visitor("a", 600, 32)
                .visitor("b", 600, 32)
                .run();

        assertThat(run.answered).containsEntry("a", 600).containsEntry("b", 600);
        assertThat(run.allowed).allMatch(allowed -> allowed >= 1);
        List<Integer> later = run.allowed.subList(run.allowed.size() / 4, run.allowed.size() * 3 / 4);
        assertThat(later).as("stays near %d", bears).allMatch(allowed -> allowed <= bears + 1);
        assertThat(run.refusals).isLessThan(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_server_bears_again_it_is_asked_again(long seed) {
        Simulation run = new Simulation(Limits.inFlight(16), seed)
                .bearing(2, NO_PAUSE)
                .bearingFrom(Duration.ofSeconds(60), Integer.MAX_VALUE)
                .visitor("a", 3_000, 16)
                .run();
        assertThat(run.allowed).contains(1);
        assertThat(run.allowed.get(run.allowed.size() - 1)).isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_server_that_turns_everybody_away_for_a_while_is_still_asked(long seed) {
        Simulation run = new Simulation(Limits.inFlight(16), seed)
                .bearing(0, Duration.ofMillis(100))
                .bearingFrom(Duration.ofSeconds(30), 4)
                .visitor("a", 100, 16)
                .run();
        assertThat(run.allowed).contains(1).allMatch(allowed -> allowed >= 1);
        assertThat(run.answered).containsEntry("a", 100);
    }

    @Test
    void halves_once_for_all_that_were_turned_away_together_and_recovers_slowly() {
        Ceiling ceiling = new Ceiling(32);
        long era = ceiling.era();
        for (int i = 0; i < 32; i++) {
            ceiling.refused(era);
        }
        assertThat(ceiling.allowed()).isEqualTo(16);
        for (int i = 0; i < 63; i++) {
            ceiling.answered(ceiling.era());
        }
        assertThat(ceiling.allowed()).isEqualTo(16);
        ceiling.answered(ceiling.era());
        assertThat(ceiling.allowed()).isEqualTo(17);
    }

    @Test
    void nobody_begins_while_the_server_asks_to_wait() {
        Admission admission = new Admission(Limits.inFlight(4));
        Ticket ticket = new Ticket("a", 1);
        admission.queue(ticket);
        admission.pause(Duration.ofSeconds(7), 100);
        admission.pause(Duration.ofSeconds(2), 200); // says less than is known
        admission.pause(Duration.ofHours(1), 300); // who was told that gives up
        assertThat(admission.waitFor(ticket, 100)).isEqualTo(7_000_000_000L);
        assertThat(admission.admit(7_000_000_099L)).isEmpty();
        assertThat(admission.admit(7_000_000_100L)).contains(ticket);
    }

    @Test
    void a_request_larger_than_all_of_a_minute_goes_alone() {
        Admission admission = new Admission(new Limits(4, Optional.empty(), Optional.of(100)));
        Ticket small = new Ticket("a", 10);
        Ticket large = new Ticket("a", 1_000);
        admission.queue(small);
        admission.queue(large);
        assertThat(admission.admit(0)).contains(small);
        assertThat(admission.waitFor(large, 0)).isEqualTo(MinuteBudget.MINUTE);
        assertThat(admission.admit(MinuteBudget.MINUTE)).contains(large);
    }

    @Test
    void an_answer_that_cost_less_than_was_thought_lets_the_next_one_begin() {
        Admission admission = new Admission(new Limits(4, Optional.empty(), Optional.of(100)));
        Ticket first = new Ticket("a", 90);
        Ticket second = new Ticket("a", 50);
        admission.queue(first);
        admission.queue(second);
        admission.admit(0);
        assertThat(admission.admit(5)).isEmpty();
        admission.answered(first, 40);
        assertThat(admission.admit(6)).contains(second);
    }

    private static long mostInAMinute(List<Began> began, ToLongFunction<Began> amount) {
        long most = 0;
        long sum = 0;
        int from = 0;
        for (Began one : began) {
            sum += amount.applyAsLong(one);
            while (one.at() - began.get(from).at() >= MinuteBudget.MINUTE) {
                sum -= amount.applyAsLong(began.get(from++));
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
