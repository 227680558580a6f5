package dev.labstone.check.meaning.minilm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Takes a text apart into windows that a model reads at once: as many whole sentences as fit, else words, else parts of
 * words. Nothing is left out.
 */
final class Windows {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\u2026])\\s+|(?<=[\u3002\uFF01\uFF1F])|\n+");
    private static final Pattern WORD = Pattern.compile("\\s+");

    /** The most word pieces that one character becomes: Korean syllables are taken apart. */
    private static final int MOST_OF_CHARACTER = 4;

    private final int most;
    private final ToIntFunction<String> pieces;
    private final List<String> windows = new ArrayList<>();
    private final StringBuilder window = new StringBuilder();
    private int filled;

    private Windows(int most, ToIntFunction<String> pieces) {
        this.most = most;
        this.pieces = pieces;
    }

    /**
     * Takes a text apart.
     *
     * @param text the text; not blank
     * @param most the most word pieces of a window
     * @param pieces counts the word pieces of a text
     */
    static List<String> of(String text, int most, ToIntFunction<String> pieces) {
        Windows windows = new Windows(most, pieces);
        SENTENCE.splitAsStream(text.strip()).forEach(windows::addSentence);
        windows.close();
        return windows.windows;
    }

    private void addSentence(String sentence) {
        int size = pieces.applyAsInt(sentence);
        if (size <= most) {
            add(sentence, size);
        } else {
            WORD.splitAsStream(sentence).forEach(this::addWord);
        }
    }

    private void addWord(String word) {
        int size = pieces.applyAsInt(word);
        if (size <= most) {
            add(word, size);
            return;
        }
        int[] characters = word.codePoints().toArray();
        int length = most / MOST_OF_CHARACTER;
        for (int start = 0; start < characters.length; start += length) {
            String part = new String(characters, start, Math.min(length, characters.length - start));
            add(part, pieces.applyAsInt(part));
        }
    }

    private void add(String part, int size) {
        if (filled + size > most) {
            close();
        }
        window.append(window.length() == 0 ? "" : " ").append(part);
        filled += size;
    }

    private void close() {
        if (!window.toString().isBlank()) {
            windows.add(window.toString());
        }
        window.setLength(0);
        filled = 0;
    }
}
