package dev.labstone.ilab.command;

/** Thrown when there is no {@code ilab} that a plan can be carried out with; the message says how to mend it. */
public final class IlabNotFoundException extends RuntimeException {

    IlabNotFoundException(String message) {
        super(message, null, false, false);
    }
}
