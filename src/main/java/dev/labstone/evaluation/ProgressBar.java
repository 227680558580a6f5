package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import java.io.PrintStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the progress as a bar on a terminal: one line that is drawn anew. */
public final class ProgressBar implements RunListener {

    private static final int WIDTH = 24;
    private static final String CLEAR_LINE = "\r\u001B[2K";

    private final PrintStream terminal;
    private final Clock clock;
    private final Map<Role, Pace> underWay = new EnumMap<>(Role.class);

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
        underWay.put(role, new Pace(total, done, clock));
        terminal.println(CLEAR_LINE + "Labstone: " + role.id() + " is " + model);
    }

    @Override
    public void responded(Role role, int answered, int failed) {
        underWay.get(role).set(answered, failed);
        terminal.print(CLEAR_LINE + line());
        terminal.flush();
    }

    @Override
    public void roleFinished(Role role) {
        terminal.println(CLEAR_LINE + head(role) + " " + underWay.remove(role).done());
    }

    /** A line has room for one bar; if several roles are under way, each tells its numbers. */
    private String line() {
        return underWay.size() == 1
                ? underWay.entrySet().stream()
                        .map(only -> head(only.getKey()) + " " + bar(only.getValue()))
                        .collect(Collectors.joining())
                : underWay.entrySet().stream()
                        .map(each -> each.getKey().id() + " " + each.getValue().counts())
                        .collect(Collectors.joining(" · "));
    }

    private static String bar(Pace pace) {
        int full = (int) (pace.share() * WIDTH);
        return "█".repeat(full) + "░".repeat(WIDTH - full) + " " + pace.underWay();
    }

    private static String head(Role role) {
        return String.format("%-8s", role.id());
    }
}
