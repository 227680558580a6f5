package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code generate} of 0.14 to 0.17 has thrown away because of its form, and why. */
final class Discarded17 {

    private static final Pattern REASON = Pattern.compile("Discarded instruction\\((.*?)\\): ");

    private Discarded17() {}

    /** Returns how many were thrown away for each reason, as {@code ilab} words it. */
    static Map<String, Integer> count(Path generated) {
        return Files17.named(generated, "discarded_").stream()
                .flatMap(Discarded17::reasons)
                .collect(Collectors.toMap(Function.identity(), reason -> 1, Integer::sum, TreeMap::new));
    }

    /** Returns how many were thrown away and why, for people. */
    static String say(Path generated) {
        Map<String, Integer> reasons = count(generated);
        if (reasons.isEmpty()) {
            return "none was thrown away for its form, so all were too similar to the seed examples,"
                    + " or the prompt did not fit into the context";
        }
        return "thrown away: "
                + reasons.entrySet().stream()
                        .map(reason -> reason.getValue() + " because it " + reason.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static Stream<String> reasons(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .flatMap(line -> REASON.matcher(line).results().limit(1))
                    .map((MatchResult found) -> found.group(1));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read " + log + ": " + broken.getMessage(), broken);
        }
    }
}
