package dev.labstone.lineup;

/** Thrown when lineups cannot be joined; the message says why. */
public final class JoinedLineupsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JoinedLineupsException(String first, String second, String what) {
        super(
                "the lineups \"" + first + "\" and \"" + second + "\" cannot be joined, because both " + what
                        + "; join lineups that have different roles, such as -Dlabstone.lineups=watsonx,ilab",
                null,
                false,
                false);
    }
}
