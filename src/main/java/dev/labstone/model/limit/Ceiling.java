package dev.labstone.model.limit;

/**
 * How many requests a server bears at once, as its replies show: half as many as soon as it turns one away, and one more
 * after a while of answers. Never less than one.
 *
 * <p>A server that is asked too much turns away many at once. They say one thing, not many: so only a request that began
 * after the last halving counts, for good or ill.
 */
final class Ceiling {

    /** How many times the requests in flight have to be answered before one more is tried. */
    private static final int ROUNDS = 4;

    private final int most;
    private int allowed;
    private int answered;
    private long era;

    Ceiling(int most) {
        this.most = most;
        this.allowed = most;
    }

    /** Returns how many requests may be on their way now, from 1 to the most. */
    int allowed() {
        return allowed;
    }

    /** Returns what to show when the request that begins now has ended. */
    long era() {
        return era;
    }

    /** Takes note of an answer. */
    void answered(long began) {
        if (began == era && allowed < most && ++answered >= ROUNDS * allowed) {
            allowed++;
            answered = 0;
        }
    }

    /** Takes note of a request that was turned away. */
    void refused(long began) {
        if (began == era) {
            allowed = Math.max(1, allowed / 2);
            answered = 0;
            era++;
        }
    }
}
