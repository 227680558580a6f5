package dev.labstone.gate.claim;

import java.util.Optional;

/** The test of one claim on the results of a run. What is missing counts against whatever it could speak against. */
interface ClaimTest {

    /** Returns the figures. */
    Evidence evidence();

    /** Returns how probable such results are if the claim is not true: small if they prove it. */
    double proved();

    /** Returns how probable such results are if the claim is true: small if they refute it. */
    double refuted();

    /** Returns the name of the test: {@code McNemar}. */
    String method();

    /**
     * Returns what such examples could have shown, and how many more would settle the claim; asked if it is open.
     *
     * @param alpha how probable such results may be at most, so that they settle it beside the other claims
     */
    Optional<String> outlook(double alpha);
}
