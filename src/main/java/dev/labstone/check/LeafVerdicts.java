package dev.labstone.check;

import dev.labstone.model.Answer;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import java.util.List;

/** Gives the verdicts on checks that are no sets: {@link Checks#verdict} carries them out. */
@FunctionalInterface
public interface LeafVerdicts {

    /**
     * Returns the verdict on one check.
     *
     * @param leaf the check; no set
     * @param example the example it belongs to
     * @param answer the answer
     * @return its verdict, before the author's threshold and {@code not}; what is thrown instead becomes an ERROR
     */
    Verdict of(CheckSpec leaf, Example example, Answer answer);

    /** Returns what each judge said about a check; empty if none was asked. */
    default List<Opinion> opinions(CheckSpec leaf, Example example, Answer answer) {
        return List.of();
    }
}
