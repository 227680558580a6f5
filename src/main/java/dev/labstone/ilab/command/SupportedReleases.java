package dev.labstone.ilab.command;

import java.util.List;
import java.util.regex.Pattern;

/** The releases of {@code ilab} that Labstone has an adapter for. */
public final class SupportedReleases {

    /** How people call them. */
    public static final String WORDS = "0.14 to 0.17 and 0.26";

    private static final List<String> FIRST = List.of("0.14", "0.15", "0.16", "0.17");
    private static final List<String> LAST = List.of("0.26");
    private static final Pattern RELEASE = Pattern.compile("[0-9]+\\.[0-9]+(\\.[0-9]+)?");

    private SupportedReleases() {}

    /** Returns whether there is an adapter for a release, such as {@code 0.26}, or a version, such as {@code 0.26.1}. */
    public static boolean contains(String release) {
        return RELEASE.matcher(release).matches() && (isFirst(release) || isLast(release));
    }

    /** Returns whether it is of the generation that works in the current folder. */
    public static boolean isFirst(String version) {
        return FIRST.stream().anyMatch(release -> covers(release, version));
    }

    /** Returns whether it is of the last generation. */
    static boolean isLast(String version) {
        return LAST.stream().anyMatch(release -> covers(release, version));
    }

    /** Returns whether a version belongs to a release: 0.26.1 belongs to 0.26 and to 0.26.1. */
    static boolean covers(String release, String version) {
        return version.equals(release) || version.startsWith(release + ".");
    }
}
