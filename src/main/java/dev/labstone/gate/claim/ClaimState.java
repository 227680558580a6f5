package dev.labstone.gate.claim;

/** What results say of a claim. */
public enum ClaimState {
    /** It is true, as far as results can show. */
    PROVED("proved"),
    /** Its opposite is. */
    REFUTED("refuted"),
    /** Neither is shown. */
    INCONCLUSIVE("inconclusive"),
    /** The lineup does not bind its roles. */
    NOT_TESTED("not tested");

    private final String words;

    ClaimState(String words) {
        this.words = words;
    }

    /** Returns the state as reports call it. */
    public String words() {
        return words;
    }
}
