package dev.labstone.gate.change;

import dev.labstone.gate.claim.Claims;
import java.util.List;
import java.util.Optional;

/**
 * How examples stand against the time before the change.
 *
 * @param leaf the leaf that teaches what they ask; empty for all that no such leaf teaches
 * @param change what has happened to the leaf
 * @param state what that comes to
 * @param gained the ids of those that failed and pass
 * @param lost the ids of those that passed and fail
 * @param bothPass how many passed and pass
 * @param bothFail how many failed and fail
 * @param p how probable so uneven a split is if nothing has changed, corrected for how many standings there are
 * @param leftOut the examples that do not count
 * @param outlook what so many examples could have shown; empty if they have shown something
 */
public record Standing(
        Optional<String> leaf,
        Optional<LeafChange> change,
        State state,
        List<String> gained,
        List<String> lost,
        int bothPass,
        int bothFail,
        double p,
        LeftOut leftOut,
        Optional<String> outlook) {

    /** What a standing comes to. */
    public enum State {
        /** More examples are lost than chance explains. */
        REGRESSED("regressed"),
        /** More examples are gained than chance explains. */
        IMPROVED("improved"),
        /** Examples are lost or gained, and chance explains it. */
        INCONCLUSIVE("inconclusive"),
        /** The answers are those of a student that was not trained on the change. */
        NOT_TRAINED("not trained"),
        /** No example can be compared. */
        NOT_COMPARED("not compared"),
        /** Not one example is lost or gained. */
        UNCHANGED("unchanged");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** Returns the state as reports call it. */
        public String words() {
            return words;
        }
    }

    /**
     * Examples that do not count.
     *
     * @param missing the ids of those without a verdict, now or before
     * @param incomparable the ids of those that are new, or not the same any more
     * @param leaked the ids of those that the student has seen in training
     */
    public record LeftOut(List<String> missing, List<String> incomparable, List<String> leaked) {

        /** Creates examples that do not count. */
        public LeftOut {
            missing = List.copyOf(missing);
            incomparable = List.copyOf(incomparable);
            leaked = List.copyOf(leaked);
        }
    }

    /** Creates a standing. */
    public Standing {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /**
     * Returns whether a test stands behind the state. Of the very same model one loss is a regression without one: it has no
     * chance to answer otherwise.
     */
    public boolean isShown() {
        return p <= Claims.ALPHA;
    }

    /** Returns how many examples count. */
    public int all() {
        return gained.size() + lost.size() + bothPass + bothFail;
    }

    /** Returns how many of them passed before. */
    public int before() {
        return lost.size() + bothPass;
    }

    /** Returns how many of them pass now. */
    public int now() {
        return gained.size() + bothPass;
    }
}
