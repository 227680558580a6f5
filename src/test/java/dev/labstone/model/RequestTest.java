package dev.labstone.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestTest {

    private static final Request REQUEST = request(Optional.of("Be brief."), "What is 2538?", Decoding.DEFAULT);

    @Test
    void keyOfARequestNeverChangesFromOneVersionToTheNext() {
        assertThat(REQUEST.key()).isEqualTo("fae3d7d13adf5270369aed6b198eacc3a9b802b8255ff6e7b084684da79e590b");
    }

    @ParameterizedTest
    @MethodSource
    void anyOtherFieldIsAnotherKey(Request other) {
        assertThat(other.key()).isNotEqualTo(REQUEST.key());
    }

    static Stream<Request> anyOtherFieldIsAnotherKey() {
        Stream<Request> prompts = Stream.of(
                request(Optional.empty(), "What is 2538?", Decoding.DEFAULT),
                request(Optional.of(""), "What is 2538?", Decoding.DEFAULT),
                request(Optional.of("Be brief. "), "What is 2538?", Decoding.DEFAULT),
                request(Optional.of("Be brief."), "What is 2539?", Decoding.DEFAULT),
                request(Optional.of("Be brief."), "What is 2538?\n", Decoding.DEFAULT),
                request(Optional.of("What is 2538?"), "Be brief.", Decoding.DEFAULT));
        Stream<Decoding> decodings = Stream.of(
                decoding(Strategy.SAMPLE, 512, "0", "1", 0, "0", "1", 42),
                decoding(Strategy.GREEDY, 513, "0", "1", 0, "0", "1", 42),
                decoding(Strategy.GREEDY, 512, "0.1", "1", 0, "0", "1", 42),
                decoding(Strategy.GREEDY, 512, "0", "0.9", 0, "0", "1", 42),
                decoding(Strategy.GREEDY, 512, "0", "1", 1, "0", "1", 42),
                decoding(Strategy.GREEDY, 512, "0", "1", 0, "0.05", "1", 42),
                decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1.1", 42),
                decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1", 43),
                decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1", 42, ""),
                decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1", 42, "\n"));
        return Stream.concat(
                prompts, decodings.map(decoding -> request(Optional.of("Be brief."), "What is 2538?", decoding)));
    }

    @Test
    void numbersThatAreEqualGiveTheSameKeyInWhateverForm() {
        Decoding written = decoding(Strategy.GREEDY, 512, "0.000", "1.0", 0, "0E+3", "1.00", 42);

        assertThat(request(Optional.of("Be brief."), "What is 2538?", written).key())
                .isEqualTo(REQUEST.key());
    }

    @Test
    void orderOfTheStopTextsCounts() {
        Decoding one = decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1", 42, "a", "b");
        Decoding other = decoding(Strategy.GREEDY, 512, "0", "1", 0, "0", "1", 42, "b", "a");

        assertThat(request(Optional.empty(), "x", one).key())
                .isNotEqualTo(request(Optional.empty(), "x", other).key());
    }

    /** Few values for each field, so that equal requests come up as well as different ones. */
    @Test
    void keysAreEqualIfAndOnlyIfRequestsAre() {
        Random random = new Random(2538);
        Map<String, Request> byKey = new HashMap<>();
        Map<Request, String> byRequest = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Request request = any(random);
            assertThat(byKey.computeIfAbsent(request.key(), key -> request)).isEqualTo(request);
            assertThat(byRequest.computeIfAbsent(request, Request::key)).isEqualTo(request.key());
        }
        assertThat(byKey).hasSameSizeAs(byRequest).hasSizeBetween(2_000, 19_000);
    }

    private static Request any(Random random) {
        Decoding decoding = decoding(
                pick(random, Strategy.values()),
                random.nextInt(1, 3),
                pick(random, "0", "0.0", "0.7", "7E-1"),
                pick(random, "1", "1.0", "0.95"),
                random.nextInt(2),
                pick(random, "0", "0.05", "0.050"),
                pick(random, "1", "1.1"),
                random.nextInt(2),
                pick(random, new String[] {}, new String[] {"a"}, new String[] {"a", "b"}));
        Optional<String> system = pick(random, Optional.empty(), Optional.of(""), Optional.of("é"));
        return request(system, pick(random, "", "\"", "\\\"", "e\u0301", "é", "😀"), decoding);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Request request(Optional<String> system, String user, Decoding decoding) {
        return new Request(new Prompt(system, user), decoding);
    }

    private static Decoding decoding(
            Strategy strategy,
            int maxTokens,
            String temperature,
            String topP,
            int topK,
            String minP,
            String repeatPenalty,
            int seed,
            String... stop) {
        return new Decoding(
                strategy,
                maxTokens,
                new BigDecimal(temperature),
                new BigDecimal(topP),
                topK,
                new BigDecimal(minP),
                new BigDecimal(repeatPenalty),
                seed,
                List.of(stop));
    }
}
