package dev.labstone.ilab.stage;

import dev.labstone.ilab.process.CommandFailedException;

/** Is told how stages go. Calls come one at a time, though not all from the same thread. */
public interface StageListener {

    /**
     * A stage begins to work.
     *
     * @param title the stage: {@code generate}, {@code convert (base)}
     * @param log the file with its output
     */
    default void started(String title, String log) {}

    /** Something was heard of the stage that is under way, such as {@code epoch 1, step 3 of 40}. */
    default void progress(String text) {}

    /** The stage is over, or there was nothing to do. */
    default void ended(StageReport report) {}

    /** A stage has failed; after this it is over. */
    default void failed(String title, CommandFailedException failure) {}
}
