package dev.labstone.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All the parameters that are sent with a prompt. None is ever left to a server's default, because the defaults of the
 * servers differ (llama-cpp-python punishes repetition by 1.1, vLLM does not).
 *
 * @param strategy whether the likeliest token is taken or one is drawn
 * @param maxTokens the most tokens an answer may have
 * @param temperature 0 to 2; 0 with {@link Strategy#GREEDY}
 * @param topP the share of probability drawn from, above 0 and up to 1; 1 = off
 * @param topK the number of tokens drawn from; 0 = off
 * @param minP the least probability of a token relative to the likeliest one, 0 to 1; 0 = off
 * @param repeatPenalty 1 = off
 * @param seed the seed of the draw
 * @param stop texts that end an answer
 */
public record Decoding(
        Strategy strategy,
        int maxTokens,
        BigDecimal temperature,
        BigDecimal topP,
        int topK,
        BigDecimal minP,
        BigDecimal repeatPenalty,
        int seed,
        List<String> stop) {

    /** How the next token is chosen. */
    public enum Strategy {
        /** The likeliest one. */
        GREEDY,
        /** One drawn at random. */
        SAMPLE
    }

    /** What is sent where the author says nothing. */
    public static final Decoding DEFAULT = new Decoding(
            Strategy.GREEDY, 512, BigDecimal.ZERO, BigDecimal.ONE, 0, BigDecimal.ZERO, BigDecimal.ONE, 42, List.of());

    /** Creates a decoding; numbers lose their trailing zeros, so that 1 and 1.0 are the same request. */
    public Decoding {
        temperature = plain(temperature);
        topP = plain(topP);
        minP = plain(minP);
        repeatPenalty = plain(repeatPenalty);
        stop = List.copyOf(stop);
    }

    /** Returns the same with another bound on the length of an answer. */
    public Decoding withMaxTokens(int other) {
        return new Decoding(strategy, other, temperature, topP, topK, minP, repeatPenalty, seed, stop);
    }

    /** Returns the same as often as asked for, each with the next seed. */
    public List<Decoding> draws(int samples) {
        return IntStream.range(0, samples).mapToObj(i -> withSeed(later(i))).toList();
    }

    /** The highest seed is followed by 0: to some servers, one below 0 is a random one. */
    private int later(int draws) {
        return (seed + draws) & Integer.MAX_VALUE;
    }

    /** Returns the same with another seed. */
    public Decoding withSeed(int other) {
        return new Decoding(strategy, maxTokens, temperature, topP, topK, minP, repeatPenalty, other, stop);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
