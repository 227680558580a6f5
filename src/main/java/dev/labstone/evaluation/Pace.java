package dev.labstone.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How fast questions are answered, and how long the rest will take. */
final class Pace {

    private final int total;
    private final int before;
    private final Clock clock;
    private final Instant start;
    private int answered;
    private int failed;

    /**
     * Creates a pace.
     *
     * @param total the number of questions
     * @param before how many of them were answered in an earlier run, and say nothing about the speed
     * @param clock tells the time
     */
    Pace(int total, int before, Clock clock) {
        this.total = total;
        this.before = before;
        this.clock = clock;
        this.start = clock.instant();
    }

    void set(int answered, int failed) {
        this.answered = answered;
        this.failed = failed;
    }

    /** Returns the share that is done, from 0 to 1. */
    double share() {
        return total == 0 ? 1 : (double) answered / total;
    }

    String underWay() {
        String left = rate() > 0 ? ", about " + seconds((total - answered) / rate()) + " left" : "";
        return counts() + speed() + left;
    }

    String done() {
        return counts() + " in " + seconds(elapsed()) + speed();
    }

    String counts() {
        return answered + " of " + total + (failed > 0 ? ", " + failed + " without an answer" : "");
    }

    private String speed() {
        return rate() > 0 ? String.format(Locale.ROOT, ", %.1f per second", rate()) : "";
    }

    private double rate() {
        return elapsed() < 0.5 ? 0 : Math.max(0, answered - before) / elapsed();
    }

    private double elapsed() {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }

    private static String seconds(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
