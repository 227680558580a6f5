package dev.labstone.git;

/** Thrown when git cannot tell what it is asked; the message says how to mend it. */
public final class GitException extends RuntimeException {

    GitException(String message) {
        super(message, null, false, false);
    }
}
