package dev.labstone.files;

import java.io.IOException;
import java.nio.file.Path;

/** Writes lines with many threads until it is killed, and prints each that counts. */
public final class WritersMain {

    private WritersMain() {}

    /** Writes into the file that the property {@code file} names. */
    public static void main(String[] arguments) throws IOException {
        JsonLines lines = JsonLines.open(Path.of(System.getProperty("file")), (number, line) -> {});
        for (int writer = 0; writer < 8; writer++) {
            int id = writer;
            new Thread(() -> write(lines, id)).start();
        }
    }

    private static void write(JsonLines lines, int writer) {
        try {
            for (int i = 0; ; i++) {
                String line = writer + "-" + i;
                lines.add(line);
                System.out.println('"' + line + '"');
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
