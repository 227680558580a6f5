package dev.labstone.model;

/** A model that can be asked. */
public interface ChatModel extends AutoCloseable {

    /**
     * Returns who answers, after having made sure of it.
     *
     * @throws ModelException if the model cannot be reached or is another one than the lineup names
     */
    ModelIdentity identity();

    /**
     * Asks.
     *
     * @param request what to ask
     * @return the answer, or why there is none; a failure of the server never becomes an exception
     */
    Response ask(Request request);

    /** Returns how many requests may be on their way at once; at least 1. */
    default int concurrency() {
        return 1;
    }

    /** Returns whether answers come from recordings, so that asking again costs nothing. */
    default boolean isReplay() {
        return false;
    }

    /**
     * Ends calls and waits that are under way, from any thread, and frees connections. It is the way to end a call: an
     * interrupt ends the wait between two attempts, but not a read from the network.
     */
    @Override
    default void close() {}
}
