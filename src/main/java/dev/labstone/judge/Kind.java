package dev.labstone.judge;

import java.util.Locale;

/** The ways in which a judge is asked. */
public enum Kind {
    /** Levels with a description and a score each. */
    RUBRIC,
    /** Whether the answer states the same facts as the reference. */
    FACTS,
    /** A grade on a scale of whole numbers. */
    SCALE,
    /** A question with yes or no for an answer. */
    QUESTION,
    /** Which of two answers is better. */
    PAIRWISE;

    /** Returns the kind as authors write it: {@code rubric}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
