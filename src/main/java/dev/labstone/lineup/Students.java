package dev.labstone.lineup;

import dev.labstone.model.ChatModel;

/** Makes and serves the student of a lineup, untrained and trained. */
@FunctionalInterface
public interface Students {

    /**
     * Returns the student; what has to be done for it may be done now or at the first question.
     *
     * @param which untrained or trained
     */
    ChatModel open(Binding.Ilab.Played which);
}
