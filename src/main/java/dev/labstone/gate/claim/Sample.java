package dev.labstone.gate.claim;

import java.util.List;

/**
 * The examples a claim is about.
 *
 * @param counted the ids of those that count
 * @param missing the ids of those among them that have no verdict of a role that is claimed something of; figures leave them
 *     out, and a claim that hangs on what they would have been is inconclusive
 * @param leaked the ids of those that do not count, because the student may have seen them
 */
public record Sample(List<String> counted, List<String> missing, List<String> leaked) {

    /** The share of missing verdicts above which nothing is claimed, whatever the others say. */
    static final double MOST_MISSING = 0.2;

    /** Creates a sample. */
    public Sample {
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
        leaked = List.copyOf(leaked);
    }

    boolean lacksTooMuch() {
        return missing.size() > MOST_MISSING * counted.size();
    }
}
