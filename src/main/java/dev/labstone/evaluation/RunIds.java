package dev.labstone.evaluation;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.model.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names runs.
 *
 * @param clock tells when a live run begins
 */
record RunIds(Clock clock) {

    static final RunIds SYSTEM = new RunIds(Clock.systemUTC());

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int DIGITS = 12;

    /** Returns the id of a run that begins now. */
    String live() {
        return TIME.format(clock.instant());
    }

    /**
     * Returns the id of a replay: the same for the same answers, whenever and wherever.
     *
     * @param responses what each role and each judge responded
     */
    String replay(Map<String, List<Response>> responses) {
        return "replay-" + Digests.sha256(Json.canonical(responses)).substring(0, DIGITS);
    }
}
