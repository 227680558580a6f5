package dev.labstone.evaluation;

import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Tells the progress in lines, for CI and files: one at the beginning and end of a role, and one every half minute. */
public final class ProgressLines implements RunListener {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    private final Clock clock;
    private final Map<Role, Pace> underWay = new EnumMap<>(Role.class);
    private final Map<Role, Instant> lastLine = new EnumMap<>(Role.class);

    /**
     * Creates a progress that writes to a stream.
     *
     * @param out the stream
     */
    public ProgressLines(PrintStream out) {
        this(out, Clock.systemUTC());
    }

    ProgressLines(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void started(UseCase useCase, String lineup, Set<Role> roles) {
        out.println("Labstone: " + useCase.id() + ", " + useCase.examples().size() + " examples, lineup " + lineup);
    }

    @Override
    public void roleStarted(Role role, String model, int total, int done) {
        underWay.put(role, new Pace(total, done, clock));
        lastLine.put(role, clock.instant());
        out.println(head(role) + " is " + model
                + (done > 0 ? "; " + done + " of " + total + " answers stand in the journal" : ""));
    }

    @Override
    public void responded(Role role, int answered, int failed) {
        underWay.get(role).set(answered, failed);
        if (Duration.between(lastLine.get(role), clock.instant()).compareTo(SILENCE) >= 0) {
            lastLine.put(role, clock.instant());
            out.println(head(role) + " " + underWay.get(role).underWay());
        }
    }

    @Override
    public void roleFinished(Role role) {
        out.println(head(role) + " " + underWay.get(role).done());
    }

    private static String head(Role role) {
        return "Labstone: " + role.id();
    }
}
