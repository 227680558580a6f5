package dev.labstone.lineup;

import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.model.ChatModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes and serves the student of a lineup, untrained and trained. */
public interface Students {

    /**
     * Returns the student; what has to be done for it may be done now or at the first question.
     *
     * @param which untrained or trained
     */
    ChatModel open(Binding.Ilab.Played which);

    /** Returns how it was tuned, as far as that has come; empty if nothing is tuned. */
    default Optional<TuningReport> report() {
        return Optional.empty();
    }

    /** Returns the file with the samples it was trained with; empty if none were generated. */
    default Optional<Path> trainingData() {
        return Optional.empty();
    }

    /** Returns what a reader of the reports should know about how it is asked. */
    default List<String> notes() {
        return List.of();
    }
}
