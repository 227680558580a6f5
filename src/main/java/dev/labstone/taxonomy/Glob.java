package dev.labstone.taxonomy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the files that a pattern matches, as Python's {@code glob.glob(…, recursive=True)} does, which {@code ilab} uses:
 * {@code **} alone between slashes stands for any number of folders, {@code *}, {@code ?} and {@code [a-z]} match within a
 * name, and none of them a name that begins with a dot.
 */
final class Glob {

    private static final String ANY_FOLDERS = "**";
    private static final Pattern MAGIC = Pattern.compile("[*?\\[]");

    /** A set of characters, which Java and Python write alike; or a character that means something to Java only. */
    private static final Pattern SPECIAL = Pattern.compile("(\\[!?[^\\]]+\\])|([\\\\{}\\[])");

    private Glob() {}

    /** Returns the files below a folder that a pattern matches. */
    static Stream<Path> files(Path folder, String pattern) {
        if (pattern.startsWith("/") || pattern.endsWith("/")) {
            return Stream.empty();
        }
        List<String> parts = Arrays.stream(pattern.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        return parts.contains("..") ? Stream.empty() : below(folder, parts);
    }

    private static Stream<Path> below(Path found, List<String> parts) {
        if (parts.isEmpty()) {
            return Stream.of(found).filter(Files::isRegularFile);
        }
        String part = parts.get(0);
        List<String> rest = parts.subList(1, parts.size());
        if (part.equals(ANY_FOLDERS)) {
            return inAnyFolder(found, rest.isEmpty() ? List.of("*") : rest);
        }
        if (!MAGIC.matcher(part).find()) {
            return below(found.resolve(part), rest);
        }
        return children(found).stream().filter(child -> matches(child, part)).flatMap(child -> below(child, rest));
    }

    /** Follows no links, so that no circle of them leads on without end. */
    private static Stream<Path> inAnyFolder(Path folder, List<String> rest) {
        Stream<Path> deeper = children(folder).stream()
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && !isHidden(child))
                .flatMap(child -> inAnyFolder(child, rest));
        return Stream.concat(below(folder, rest), deeper);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private static boolean matches(Path child, String part) {
        if (isHidden(child) && !part.startsWith(".")) {
            return false;
        }
        try {
            return FileSystems.getDefault()
                    .getPathMatcher("glob:" + inJava(part))
                    .matches(child.getFileName());
        } catch (PatternSyntaxException senseless) {
            return false;
        }
    }

    private static String inJava(String part) {
        return SPECIAL.matcher(part).replaceAll(special -> {
            String escaped = special.group(1) == null ? "\\" + special.group() : special.group();
            return Matcher.quoteReplacement(escaped);
        });
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
