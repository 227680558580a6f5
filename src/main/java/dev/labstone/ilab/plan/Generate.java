package dev.labstone.ilab.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How training data are generated.
 *
 * @param pipeline {@code simple}, {@code full}, or the path of a folder with an own pipeline; {@code ilab} 0.26 only
 * @param scale 0.26: how many samples to ask for each seed example, at least 1
 * @param instructions 0.14 to 0.17: how many samples to generate in all, at least 1
 * @param prompt 0.14 to 0.17: a file with the prompt for the teacher, a Jinja template; empty = {@code ilab}'s own
 * @param rouge 0.14 to 0.17: how similar a sample may be to the seed examples and to those before it, as ROUGE-L between 0
 *     and 1; more is thrown away. Empty = {@code ilab}'s own, which is 0.9
 * @param context the context of the teacher's server, in tokens
 * @param cpus how many processes
 * @param chunkWords how many words of a document make a piece; empty = {@code ilab}'s own
 * @param silence how long it may say nothing before it counts as hanging
 */
public record Generate(
        String pipeline,
        int scale,
        int instructions,
        Optional<Path> prompt,
        Optional<BigDecimal> rouge,
        int context,
        int cpus,
        Optional<Integer> chunkWords,
        Duration silence) {}
