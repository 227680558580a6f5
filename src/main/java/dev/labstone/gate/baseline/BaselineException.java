package dev.labstone.gate.baseline;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.labstone.check.Outcome;
import java.nio.file.Path;

/** Thrown when a baseline cannot be read, made or found. */
public final class BaselineException extends RuntimeException {

    BaselineException(Path file, String why) {
        super("the baseline " + file + ": " + why, null, false, false);
    }

    static BaselineException unreadable(Path file, JsonProcessingException why) {
        JsonLocation place = why.getLocation();
        String line = place == null || place.getLineNr() < 1 ? "" : "line " + place.getLineNr() + ": ";
        return new BaselineException(
                file,
                line + why.getOriginalMessage() + "; take it from an earlier commit, or make it anew: delete it and run"
                        + " mvn verify -Dlabstone.update=baseline");
    }

    static BaselineException undecided(Path file, String example, String role, Outcome outcome) {
        return new BaselineException(
                file,
                "the example \"" + example + "\" has " + outcome + " for " + role
                        + "; expected PASS or FAIL. Make it anew:"
                        + " delete it and run mvn verify -Dlabstone.update=baseline");
    }

    static BaselineException other(Path file, String useCase) {
        return new BaselineException(
                file,
                "it is not of version " + Baseline.VERSION + " and the use case " + useCase
                        + "; make it anew: delete it and run mvn verify -Dlabstone.update=baseline");
    }

    /** Returns the exception for a baseline that is not there, where nobody could look at a new one. */
    public static BaselineException missing(Path file) {
        return new BaselineException(
                file,
                "it does not exist, and in CI it is not made up. Make it on your machine with mvn verify"
                        + " -Dlabstone.update=baseline, look at it and commit it");
    }
}
