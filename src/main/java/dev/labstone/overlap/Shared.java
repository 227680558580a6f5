package dev.labstone.overlap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the texts of a group have in common, such as a fixed instruction: runs of three tokens that stand in at least half of
 * the texts, and in three of them, of which the answers differ. Two examples with the same words are rather the same question
 * asked twice, and so are any that share their answer as well.
 */
final class Shared {

    private static final int LENGTH = 3;
    private static final int LEAST = 3;

    private final Set<List<Long>> runs;

    private Shared(Set<List<Long>> runs) {
        this.runs = runs;
    }

    /**
     * Returns what some texts share.
     *
     * @param texts the text of each
     * @param answers knows the answer to each
     */
    static <T> Shared by(Map<T, Tokens> texts, Function<T, String> answers) {
        Map<List<Long>, Integer> counts = new HashMap<>();
        Map<List<Long>, Set<String>> answered = new HashMap<>();
        texts.forEach((one, text) -> new HashSet<>(runs(text)).forEach(run -> {
            counts.merge(run, 1, Integer::sum);
            answered.computeIfAbsent(run, none -> new HashSet<>()).add(answers.apply(one));
        }));
        counts.keySet().removeIf(run -> answered.get(run).size() < 2);
        int enough = Math.max(LEAST, (texts.size() + 1) / 2);
        counts.values().removeIf(count -> count < enough);
        return new Shared(Set.copyOf(counts.keySet()));
    }

    /** Returns for each token of a text whether it stands in none of the shared runs. */
    boolean[] own(Tokens text) {
        boolean[] own = new boolean[text.size()];
        Arrays.fill(own, true);
        List<List<Long>> all = runs(text);
        for (int start = 0; start < all.size(); start++) {
            if (runs.contains(all.get(start))) {
                Arrays.fill(own, start, start + LENGTH, false);
            }
        }
        return own;
    }

    private static List<List<Long>> runs(Tokens text) {
        List<Long> all = Arrays.stream(text.hashes()).boxed().toList();
        return IntStream.rangeClosed(0, all.size() - LENGTH)
                .mapToObj(start -> all.subList(start, start + LENGTH))
                .toList();
    }
}
