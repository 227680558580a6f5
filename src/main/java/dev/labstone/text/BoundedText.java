package dev.labstone.text;

/**
 * A text that can be looked at only so often, so that a pattern with catastrophic backtracking ends. Counting looks
 * rather than time gives the same outcome on every machine.
 */
public final class BoundedText implements CharSequence {

    private static final long MOST_LOOKS = 50_000_000;

    private final CharSequence text;
    private final long[] looks;

    /** Creates a text that can be looked at fifty million times. */
    public BoundedText(CharSequence text) {
        this(text, new long[1]);
    }

    private BoundedText(CharSequence text, long[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Thrown when the text was looked at too often. */
    public static final class ExhaustedException extends RuntimeException {
        /** Creates an exception. */
        public ExhaustedException() {
            super("looked at too often", null, false, false);
        }
    }
}
