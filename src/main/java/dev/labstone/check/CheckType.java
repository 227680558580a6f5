package dev.labstone.check;

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
}
