package dev.labstone.check;

import dev.labstone.yaml.YamlValue;
import java.util.Optional;

/** A kind of check: the service that checks are found by. Implementations need a public constructor without parameters. */
public interface CheckType {

    /** Returns the name authors write: {@code keyword}. */
    String name();

    /** Returns whether the check has to ask a judge, so that carrying it out tells nothing yet. */
    default boolean isJudged() {
        return false;
    }

    /**
     * Makes a check from what an author wrote.
     *
     * @param settings what stands behind the name; what is wrong with it is added to its problems
     * @return the check; never used if there are problems
     */
    Check create(CheckSettings settings);

    /**
     * Returns whether the check looks at nothing but the text of an answer: false for a check of how the answer came. Only
     * what looks at texts, and asks no judge, can be tried before there is any model.
     */
    default boolean looksAtTextOnly() {
        return true;
    }

    /**
     * Returns which thresholds are usual for a metric: a check whose score is hardly ever 1, so that its author has to
     * write a threshold.
     *
     * @param settings what stands behind the name
     * @return the thresholds in words, {@code 0.3 to 0.6}; empty if a score of 1 may well be meant
     */
    default Optional<String> usualThresholds(YamlValue settings) {
        return Optional.empty();
    }
}
