package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import java.io.PrintStream;
import java.time.Clock;

/** Tells the progress as a bar on a terminal: one line that is drawn anew. */
public final class ProgressBar implements RunListener {

    private static final int WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintStream terminal;
    private final Clock clock;
    private Pace pace;
    private String head = "";

    /**
     * Creates a progress that draws on a terminal.
     *
     * @param terminal the terminal
     */
    public ProgressBar(PrintStream terminal) {
        this(terminal, Clock.systemUTC());
    }

    ProgressBar(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void roleStarted(Role role, String model, int total, int done) {
        pace = new Pace(total, done, clock);
        head = String.format("%-8s", role.id());
        terminal.println(CLEAR_LINE + "Labstone: " + role.id() + " is " + model);
    }

    @Override
    public void responded(int answered, int failed) {
        pace.set(answered, failed);
        int full = (int) (pace.share() * WIDTH);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        terminal.print(CLEAR_LINE + head + " " + bar + " " + pace.underWay());
        terminal.flush();
    }

    @Override
    public void roleFinished() {
        terminal.println(CLEAR_LINE + head + " " + pace.done());
    }
}
