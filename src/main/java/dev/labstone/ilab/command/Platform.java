package dev.labstone.ilab.command;

import java.util.Locale;

/**
 * The machine {@code ilab} runs on, as far as {@code ilab} itself tells machines apart.
 *
 * @param system the operating system, as {@code os.name} has it
 * @param architecture the processor, as {@code os.arch} has it
 */
record Platform(String system, String architecture) {

    /** Returns this machine. */
    static Platform here() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Returns whether it is a Mac with an M-series chip: only there does {@code ilab} train with MLX and convert. */
    boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac") && architecture.equals("aarch64");
    }
}
