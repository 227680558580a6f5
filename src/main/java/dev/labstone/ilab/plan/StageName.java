package dev.labstone.ilab.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code ilab} does on the way from a taxonomy to answers, in this order. */
public enum StageName {
    /** The taxonomy is validated. */
    DIFF,
    /** The teacher writes training data. */
    GENERATE,
    /** The student is trained with them. */
    TRAIN,
    /** What came of the training becomes a file that can be served. */
    CONVERT,
    /** The file is served, and answers. */
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
