package dev.labstone.gate;

import java.nio.file.Path;

/** Thrown when a baseline cannot be read, made or found. */
public final class BaselineException extends RuntimeException {

    BaselineException(Path file, String why) {
        super("the baseline " + file + ": " + why, null, false, false);
    }

    /** Returns the exception for a baseline that is not there, where nobody could look at a new one. */
    public static BaselineException missing(Path file) {
        return new BaselineException(
                file,
                "it does not exist, and in CI it is not made up. Make it on your machine with mvn verify"
                        + " -Dlabstone.update=baseline, look at it and commit it");
    }
}
