package dev.labstone.check.similarity;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/** Texts as lists of their Unicode characters (code points): an emoji outside the basic plane is one, not two. */
final class Characters {

    /** What Python's {@code str.split} splits at. */
    static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\x{1C}-\\x{1F}\\x{85}]+");

    private Characters() {}

    static List<String> of(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    static List<String> withoutWhiteSpace(String text) {
        return of(WHITE_SPACE.matcher(text).replaceAll(""));
    }

    /** Returns the least number of characters to insert, delete or replace to make one text of the other. */
    static int distance(List<String> left, List<String> right, Budget budget) {
        if (left.equals(right)) {
            return 0;
        }
        budget.spendProduct(left.size(), right.size());
        return LevenshteinDistance.getDefaultInstance().apply(input(left), input(right));
    }

    /** Returns the same, or -1 if it is more than {@code most}; looks only where it can still be as little. */
    static int distance(List<String> left, List<String> right, int most, Budget budget) {
        if (Math.abs(left.size() - right.size()) > most) {
            return -1;
        }
        if (left.equals(right)) {
            return 0;
        }
        budget.spendProduct(Math.min(left.size(), right.size()), 2 * most + 1);
        return new LevenshteinDistance(most).apply(input(left), input(right));
    }

    private static SimilarityInput<String> input(List<String> characters) {
        return new SimilarityInput<>() {
            @Override
            public String at(int index) {
                return characters.get(index);
            }

            @Override
            public int length() {
                return characters.size();
            }
        };
    }
}
