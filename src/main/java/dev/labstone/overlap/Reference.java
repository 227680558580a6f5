package dev.labstone.overlap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The words of a reference answer that tell whether a trained answer says the same.
 *
 * <p>What counts is what the reference adds to the question, without the words that most references of the group have, such
 * as labels; if those are fewer than three, all of its words. A reference of fewer than three words tells nothing: that two
 * questions share the answer "Paris" or "2538" does not make them one.
 */
final class Reference {

    private static final int LEAST = 3;

    private final Set<Long> words;
    private final Set<Long> numbers;

    private Reference(Set<Long> words, Set<Long> numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** Returns the words that at least half of the references have, and three of them. */
    static Set<Long> common(Collection<Tokens> references) {
        Map<Long, Integer> counts = new HashMap<>();
        references.forEach(reference -> words(reference).forEach(word -> counts.merge(word, 1, Integer::sum)));
        int enough = Math.max(LEAST, (references.size() + 1) / 2);
        counts.values().removeIf(count -> count < enough);
        return counts.keySet();
    }

    /** Takes a reference apart. */
    static Reference of(Tokens reference, Tokens asked, Set<Long> common) {
        Set<Long> own = words(reference);
        own.removeAll(common);
        Set<Long> added = new LinkedHashSet<>(own);
        added.removeAll(words(asked));
        Set<Long> numbers = new HashSet<>();
        for (int token = 0; token < reference.size(); token++) {
            if (reference.isNumber(token)) {
                numbers.add(reference.hash(token));
            }
        }
        return new Reference(added.size() < LEAST ? own : added, numbers);
    }

    /** Returns the share of the words that an answer has; 0 if it lacks a number, empty if nothing can be told. */
    OptionalDouble in(Text text) {
        Set<Long> found = new HashSet<>();
        for (int token = text.answer(); token < text.tokens().size(); token++) {
            found.add(text.tokens().hash(token));
        }
        if (found.isEmpty() || words.size() < LEAST) {
            return OptionalDouble.empty();
        }
        if (!found.containsAll(numbers)) {
            return OptionalDouble.of(0);
        }
        long shared = words.stream().filter(found::contains).count();
        return OptionalDouble.of((double) shared / words.size());
    }

    private static Set<Long> words(Tokens tokens) {
        Set<Long> words = new LinkedHashSet<>();
        for (long hash : tokens.hashes()) {
            words.add(hash);
        }
        return words;
    }
}
