package dev.labstone.ilab.stage;

import dev.labstone.files.Durations;
import dev.labstone.ilab.process.CommandFailedException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells how stages go: on a terminal in one line that is drawn anew, else in lines, at most one every half minute while a
 * stage is under way.
 */
public final class StageProgress implements StageListener {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private String title = "";
    private Instant began = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    /**
     * Creates a progress.
     *
     * @param out where it is told
     * @param terminal whether lines can be drawn anew there
     */
    public StageProgress(PrintStream out, boolean terminal) {
        this(out, terminal, Clock.systemUTC());
    }

    StageProgress(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public synchronized void started(String stage, String log) {
        title = stage;
        began = clock.instant();
        told = began;
        line(stage + " begins; its log is " + log);
    }

    @Override
    public synchronized void progress(String text) {
        String sofar = title + ", "
                + Durations.words(Duration.between(began, clock.instant()).toSeconds()) + ": " + text;
        if (terminal) {
            out.print(CLEAR_LINE + sofar);
            out.flush();
        } else if (Duration.between(told, clock.instant()).compareTo(PAUSE) >= 0) {
            told = clock.instant();
            line(sofar);
        }
    }

    @Override
    public synchronized void ended(StageReport report) {
        String time = Durations.words(report.seconds());
        switch (report.state()) {
            case RAN -> line(report.title() + " took " + time + ": " + report.result());
            case REUSED -> line(report.title() + " reused, nothing has changed: " + report.result());
            case FAILED -> line(report.title() + " failed after " + time + ": " + report.result());
        }
    }

    @Override
    public synchronized void failed(String stage, CommandFailedException failure) {
        line("the stage " + stage + " failed: " + failure.getMessage());
        out.println("  to repeat it by hand:\n    " + failure.command().shown());
        out.println("  the last lines of " + failure.log() + ":");
        failure.tail().forEach(text -> out.println("    " + text));
    }

    private void line(String text) {
        out.println((terminal ? CLEAR_LINE : "") + "Labstone: " + text);
    }
}
