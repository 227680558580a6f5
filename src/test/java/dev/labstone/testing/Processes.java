package dev.labstone.testing;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks at the processes of this machine: those that have a certain word in their command line. */
public final class Processes {

    private static final Duration USUAL = Duration.ofMinutes(3);

    private Processes() {}

    /** Returns the command lines that contain a word, such as the folder of a test; a process that has ended has none. */
    public static List<String> with(String word) {
        return ProcessHandle.allProcesses()
                .map(process -> process.pid() + " "
                        + String.join(" ", process.info().arguments().orElse(new String[0])))
                .filter(line -> line.contains(word))
                .toList();
    }

    /** Waits until there is none with a word; fails after three minutes. */
    public static void awaitNone(String word) throws InterruptedException {
        await(() -> with(word).isEmpty(), USUAL, "still there: ", () -> with(word));
    }

    /** Waits until something is so; fails after three minutes. */
    public static void await(BooleanSupplier condition) throws InterruptedException {
        await(condition, USUAL);
    }

    /** Waits until something is so; fails after some time. */
    public static void await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        await(condition, atMost, "did not happen", () -> "");
    }

    private static void await(BooleanSupplier condition, Duration atMost, String failure, Supplier<?> detail)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail(failure + detail.get());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
