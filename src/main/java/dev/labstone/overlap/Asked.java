package dev.labstone.overlap;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an example asks, ready to be held against many training texts. */
final class Asked {

    private final Tokens tokens;
    private final boolean[] own;
    private final Grams grams;
    private final Dice characters;
    private final Map<Long, int[]> places = new HashMap<>();

    /**
     * Takes a text apart.
     *
     * @param tokens the text
     * @param own for each token whether it is the text's own, and not shared by its group
     */
    Asked(Tokens tokens, boolean[] own) {
        this.tokens = tokens;
        this.own = own;
        this.grams = new Grams(own);
        this.characters = Dice.of(tokens, 0, tokens.size());
        IntStream.range(0, tokens.size())
                .boxed()
                .collect(Collectors.groupingBy(tokens::hash))
                .forEach((hash, at) ->
                        places.put(hash, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Grams grams() {
        return grams;
    }

    Dice characters() {
        return characters;
    }

    boolean isOwn(int token) {
        return own[token];
    }

    /** Returns where a token stands, in order, or null if it does not. */
    int[] places(long hash) {
        return places.get(hash);
    }

    boolean has(long hash) {
        return places.containsKey(hash);
    }
}
