package dev.labstone.ilab.stage;

import dev.labstone.files.Durations;
import dev.labstone.ilab.process.CommandFailedException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells how stages go: on a terminal in one line that is drawn anew, else in lines, at most one every half minute while a
 * stage is under way.
 */
public final class StageProgress implements StageListener {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final String NONE = "";
    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String title = NONE;
    private long began;
    private long told;

    /**
     * Creates a progress.
     *
     * @param out where it is told
     * @param terminal whether lines can be drawn anew there
     */
    public StageProgress(PrintStream out, boolean terminal) {
        this(out, terminal, System::nanoTime);
    }

    /**
     * Creates a progress.
     *
     * @param nanos a time in nanoseconds that nobody can set back
     */
    StageProgress(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public synchronized void started(String stage, String log) {
        title = stage;
        began = nanos.getAsLong();
        told = began;
        line(stage + " begins; its log is " + log);
    }

    @Override
    public synchronized void progress(String text) {
        if (title.equals(NONE)) {
            line(text); // before a stage begins there is little to say, and it counts: that another run is waited for
        } else {
            ofStage(title + ", " + Durations.words(since(began).toSeconds()) + ": " + text);
        }
    }

    private void ofStage(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
        } else if (since(told).compareTo(PAUSE) >= 0) {
            told = nanos.getAsLong();
            line(text);
        }
    }

    private Duration since(long moment) {
        return Duration.ofNanos(nanos.getAsLong() - moment);
    }

    @Override
    public synchronized void ended(StageReport report) {
        if (report.title().equals(title)) {
            title = NONE;
        }
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
