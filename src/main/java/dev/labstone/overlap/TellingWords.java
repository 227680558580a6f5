package dev.labstone.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** The words that few examples have, so that sharing them tells something: no more than a tenth of the examples, or three. */
final class TellingWords {

    private static final int PART = 10;
    private static final int FEW = 3;

    private final Map<Long, List<Integer>> examples = new HashMap<>();
    private final int[] counts;
    private final int[] sizes;

    TellingWords(List<Asked> questions) {
        counts = new int[questions.size()];
        sizes = new int[questions.size()];
        for (int number = 0; number < questions.size(); number++) {
            for (long word : distinct(
                    questions.get(number).tokens(), 0, questions.get(number).size())) {
                examples.computeIfAbsent(word, none -> new ArrayList<>()).add(number);
            }
        }
        examples.values().removeIf(having -> having.size() > Math.max(FEW, questions.size() / PART));
        examples.values().forEach(having -> having.forEach(number -> sizes[number]++));
    }

    /** Tells how much of the telling words of each question a training question has, where it has any. */
    void score(Text text, ObjIntConsumer<Double> scores) {
        Arrays.fill(counts, 0);
        Set<Long> words = distinct(text.tokens(), text.question(), text.answer());
        words.forEach(word -> examples.getOrDefault(word, List.of()).forEach(number -> counts[number]++));
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                scores.accept(2.0 * counts[number] / (sizes[number] + words.size()), number);
            }
        }
    }

    private static Set<Long> distinct(Tokens tokens, int from, int to) {
        Set<Long> words = new HashSet<>();
        for (int token = from; token < to; token++) {
            words.add(tokens.hash(token));
        }
        return words;
    }
}
