package dev.labstone.gate.claim;

import dev.labstone.usecase.Claim;
import java.util.Optional;

/**
 * A claim and what results say of it.
 *
 * @param claim the claim
 * @param state what they say
 * @param method the name of the test; empty if there was none
 * @param p how probable such results are if the opposite of what they speak for is true, from 0 to 1, missing verdicts taken
 *     at their worst
 * @param adjusted the same corrected for all claims of the report, after Holm; what {@code state} goes by
 * @param evidence the figures
 * @param reason why nothing is shown, and what would help; empty if something is
 */
public record TestedClaim(
        Claim claim,
        ClaimState state,
        Optional<String> method,
        double p,
        double adjusted,
        Evidence evidence,
        Optional<String> reason) {

    /** Returns whether it turns the build red. */
    public boolean isViolated() {
        return claim.terms().required() && state == ClaimState.REFUTED;
    }

    /** Returns what came out, in a line: {@code proved: trained passes 31 of 45, base 4 (McNemar p < 0.001)}. */
    public String words() {
        return state.words() + ": " + evidence.words()
                + method.map(name -> " (" + name + " " + Figures.p(adjusted) + ")")
                        .orElse("")
                + reason.map(why -> "; " + why).orElse("");
    }
}
