package dev.labstone.junit;

/** Thrown when nothing can be said about a model's answer to an example: no assertion failed, the system is broken. */
public final class BrokenExampleException extends RuntimeException {

    BrokenExampleException(String message) {
        super(message, null, false, false);
    }
}
