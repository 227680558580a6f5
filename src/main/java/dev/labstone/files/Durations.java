package dev.labstone.files;

import java.time.Duration;

/** Tells how long something took. */
public final class Durations {

    private Durations() {}

    /** Returns a number of seconds as people say it: {@code 45 s}, {@code 2 min 5 s}, {@code 3 h 20 min}. */
    public static String words(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : seconds + " s";
    }
}
