package dev.labstone.ilab.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * How the student is trained.
 *
 * @param pipeline {@code full} or {@code simple}; 0.14 to 0.17 know {@code simple} only
 * @param device {@code cpu}, {@code mps} or {@code cuda}
 * @param epochs how often all data are seen, at least 1
 * @param iterations the steps of {@code simple} on a Mac, which knows no epochs
 * @param checkpoint the epoch whose checkpoint is taken, from 1; empty = the last
 * @param batch how many samples make a step ({@code full})
 * @param longestSample the most tokens of a sample ({@code full})
 * @param longestBatch the most tokens of a batch ({@code full})
 * @param threads how many threads; empty = as many as the machine has
 * @param silence how long it may say nothing before it counts as hanging
 */
public record Train(
        String pipeline,
        String device,
        int epochs,
        int iterations,
        Optional<Integer> checkpoint,
        int batch,
        int longestSample,
        int longestBatch,
        Optional<Integer> threads,
        Duration silence) {}
