package dev.labstone.ilab.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Sizes of models on disk. */
final class Bytes {

    static final long GIGABYTE = 1_000_000_000;

    private Bytes() {}

    /** Returns the size of a file; 0 if there is none. */
    static long of(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Returns the size of the weights in a folder, which are there once, as safetensors or as PyTorch's files. */
    static long ofWeights(Path folder) {
        return Math.max(sum(folder, ".safetensors"), sum(folder, ".bin"));
    }

    /** Returns it as people say it: {@code 13.5 GB}. */
    static String words(double bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }

    private static long sum(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .mapToLong(Bytes::of)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
