package dev.labstone.junit;

import dev.labstone.evaluation.ProgressBar;
import dev.labstone.evaluation.ProgressLines;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunListener;
import dev.labstone.ilab.stage.StageListener;
import dev.labstone.ilab.stage.StageProgress;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What Labstone says while it works. */
final class Console {

    private Console() {}

    static void say(String message) {
        System.out.println("Labstone: " + message);
    }

    /** Returns a bar where somebody looks on, and sparse lines where output is read later. */
    static RunListener progress(boolean ci) {
        Optional<PrintStream> terminal = ci ? Optional.empty() : terminal();
        return terminal.<RunListener>map(ProgressBar::new).orElseGet(() -> new ProgressLines(System.out));
    }

    /** Returns what tells how the stages of {@code ilab} go. */
    static StageListener stages(boolean ci) {
        Optional<PrintStream> terminal = ci ? Optional.empty() : terminal();
        return terminal.map(out -> new StageProgress(out, true)).orElseGet(() -> new StageProgress(System.out, false));
    }

    /** Says what the reader of a run's reports should know. */
    static void notes(Run run) {
        run.notes().forEach(Console::say);
    }

    /** The test JVM's own output is a pipe to Maven, so the terminal is asked for by its name; in CI there is none. */
    private static Optional<PrintStream> terminal() {
        try {
            return Optional.of(new PrintStream(new FileOutputStream("/dev/tty"), true, StandardCharsets.UTF_8));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
