package dev.labstone.ilab.stage;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The machine that everything runs on.
 *
 * @param system the operating system, as {@code os.name} has it
 * @param architecture the processor that this JVM is made for, as {@code os.arch} has it
 * @param memory how many bytes of physical memory it has; in a container, how many that may use
 * @param free tells how many bytes are free on the disk of a folder that exists, if that can be told
 * @param path where programs are looked for
 */
record Machine(String system, String architecture, long memory, Function<Path, OptionalLong> free, String path) {

    /** Returns this machine. */
    static Machine here() {
        OperatingSystemMXBean bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                bean.getTotalMemorySize(),
                Machine::usable,
                String.valueOf(System.getenv("PATH")));
    }

    boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    boolean isLinux() {
        return system.toLowerCase(Locale.ROOT).startsWith("linux");
    }

    /** Returns whether there is a program of that name. */
    boolean has(String program) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    private static OptionalLong usable(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
