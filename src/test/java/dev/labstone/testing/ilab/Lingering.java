package dev.labstone.testing.ilab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Plays a program that takes its time to end: asked to, it goes on writing among the outputs of its stage. */
final class Lingering {

    private static final String FILE = "left-behind.txt";

    private static final long SECONDS = 8; // less than the ten after which it would be forced

    private Lingering() {}

    /** Never returns. */
    static void inOutputs(IlabDouble.Call call) throws IOException, InterruptedException {
        Path outputs = Path.of(call.directory()).getParent().resolveSibling("out");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(outputs.resolve(FILE))));
        Files.writeString(outputs.resolve(FILE), "lingers");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** Its folder may be taken away and made again meanwhile. */
    private static void write(Path file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            try {
                Files.writeString(file, "still here");
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (IOException gone) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
