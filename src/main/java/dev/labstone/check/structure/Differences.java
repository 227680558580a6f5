package dev.labstone.check.structure;

import dev.labstone.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts what is right and wrong, and keeps the first differences for the reason. */
final class Differences {

    private final int mostShown;
    private final List<String> shown = new ArrayList<>();
    private int right;
    private int wrong;
    private int all;

    /**
     * Creates a count.
     *
     * @param mostShown how many differences are described
     */
    Differences(int mostShown) {
        this.mostShown = mostShown;
    }

    void right(int leaves) {
        right += leaves;
        all += leaves;
    }

    void wrong(int leaves, Supplier<String> difference) {
        all += leaves;
        wrong++;
        if (shown.size() < mostShown) {
            shown.add(difference.get());
        }
    }

    boolean areNone() {
        return wrong == 0;
    }

    /** Returns the share of what is right. */
    Verdict verdict() {
        if (areNone()) {
            return Verdict.pass("all of " + all + " values are right");
        }
        String more = wrong > shown.size() ? "; and " + (wrong - shown.size()) + " more" : "";
        return Verdict.share(right, all, right + " of " + all + " right: " + String.join("; ", shown) + more);
    }
}
