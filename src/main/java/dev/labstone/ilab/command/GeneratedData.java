package dev.labstone.ilab.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code generate} made, read back.
 *
 * @param messages the file with all samples as conversations, by its name in the folder of the data; 0.26 only
 * @param train the file with all samples as system, user and assistant, by its name
 * @param test the file with the seed examples in the same form, by its name
 * @param leaves how many samples each leaf got
 * @param seeds how many seed examples each leaf has
 * @param discarded how many samples the generator threw away, as far as it tells
 * @param empty how many samples have an empty question or answer
 * @param tagged how many samples carry stray tags of a chat template
 * @param system the system prompt that all samples carry, if they do
 * @param samples a few samples to look at, spread over the leaves
 */
public record GeneratedData(
        Optional<String> messages,
        String train,
        String test,
        Map<String, Integer> leaves,
        Map<String, Integer> seeds,
        int discarded,
        int empty,
        int tagged,
        Optional<String> system,
        List<Sample> samples) {

    /**
     * A sample.
     *
     * @param leaf its leaf
     * @param user what the student is asked
     * @param assistant what it shall answer
     */
    public record Sample(String leaf, String user, String assistant) {}

    /** Returns how many samples there are. */
    public int size() {
        return leaves.values().stream().mapToInt(Integer::intValue).sum();
    }
}
