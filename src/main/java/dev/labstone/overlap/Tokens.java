package dev.labstone.overlap;

import dev.labstone.text.PlainCharacters;
import java.util.Arrays;

/**
 * A text as its tokens. Two tokens are the same if their hashes of 64 bits are.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">Fowler, Noll and Vo's hash</a>
 */
final class Tokens {

    /** No token has this hash; what stands on both sides of it is not together. */
    static final long BREAK = 0;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int MOST_FOR_ONE_TOKEN = 6;

    private final String text;
    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private boolean[] numbers;
    private boolean[] first;
    private int size;
    private boolean atStart = true;

    private Tokens(String text) {
        this.text = text;
        reserve(8 + text.length() / MOST_FOR_ONE_TOKEN);
    }

    static Tokens of(String text) {
        return ofPlain(PlainCharacters.of(text));
    }

    /** Takes a text apart whose characters have one form already. */
    static Tokens ofPlain(String text) {
        Tokens tokens = new Tokens(text);
        tokens.scan();
        return tokens;
    }

    int size() {
        return size;
    }

    /** Returns the hash of a token. */
    long hash(int token) {
        return hashes[token];
    }

    /** Returns all of them. */
    long[] hashes() {
        return Arrays.copyOf(hashes, size);
    }

    /** Returns whether a token has a digit in it. */
    boolean isNumber(int token) {
        return numbers[token];
    }

    /** Returns whether a token is the first one of a sentence or a line. */
    boolean isFirst(int token) {
        return first[token];
    }

    /** Returns the text with the same form of each character, which the places of the tokens are in. */
    String text() {
        return text;
    }

    /** Returns the first token that begins at a place of the text or behind it. */
    int from(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            byte kind = TokenKinds.of(character);
            int next = at + Character.charCount(character);
            if (kind == TokenKinds.WORD) {
                next = word(at);
            } else if (kind == TokenKinds.ALONE) {
                add(at, next);
            } else if (endsSentence(character, next)) {
                atStart = true;
            }
            at = next;
        }
    }

    /** Adds the word that begins there, without the underscores around it, which are marks of Markdown. */
    private int word(int start) {
        int end = start;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == '_') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '_') {
            to--;
        }
        if (from < to) {
            add(from, to);
        }
        return end;
    }

    private static boolean isOfWord(int character) {
        byte kind = TokenKinds.of(character);
        return kind == TokenKinds.WORD || kind == TokenKinds.SILENT;
    }

    private boolean endsSentence(int character, int next) {
        return switch (character) {
            case '\n', '\r', '?', '!', '\u3002', '\u061F', '\u06D4', '\u0964' -> true;
            case '.', ':' -> next == text.length() || Character.isWhitespace(text.charAt(next));
            default -> false;
        };
    }

    private void add(int start, int end) {
        if (size == hashes.length) {
            reserve(2 * size);
        }
        hashes[size] = hash(start, end);
        starts[size] = start;
        ends[size] = end;
        first[size] = atStart;
        atStart = false;
        size++;
    }

    private long hash(int start, int end) {
        long hash = BASIS;
        int at = start;
        while (at < end) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (TokenKinds.of(character) != TokenKinds.SILENT) {
                numbers[size] |= Character.isDigit(character);
                hash = character == '\u00DF' || character == '\u1E9E'
                        ? mix(mix(hash, 's'), 's')
                        : mix(hash, fold(character));
            }
        }
        return hash == BREAK ? BASIS : hash;
    }

    private static long mix(long hash, int character) {
        return (hash ^ character) * PRIME;
    }

    /** By way of upper case all forms of a letter become one. */
    private static int fold(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    private void reserve(int room) {
        hashes = hashes == null ? new long[room] : Arrays.copyOf(hashes, room);
        starts = starts == null ? new int[room] : Arrays.copyOf(starts, room);
        ends = ends == null ? new int[room] : Arrays.copyOf(ends, room);
        numbers = numbers == null ? new boolean[room] : Arrays.copyOf(numbers, room);
        first = first == null ? new boolean[room] : Arrays.copyOf(first, room);
    }
}
