package dev.labstone.ilab.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One step of {@code ilab}, in the order in which they run. */
public enum StageName {
    /** The taxonomy is validated. */
    DIFF,
    /** The teacher writes training data. */
    GENERATE,
    /** The student is trained. */
    TRAIN,
    /** A checkpoint becomes a file that can be served. */
    CONVERT,
    /** The model is served and asked. */
    SERVE;

    /** Returns the stage as users write it: {@code generate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all stages as users write them. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(StageName::id).toList();
    }
}
