package dev.labstone.overlap;

import dev.labstone.overlap.Overlap.Level;
import dev.labstone.overlap.Source.Kind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which examples of a use case the student has seen in training.
 *
 * @param overlaps what was found for each example, in the order of the use case
 * @param looked how many training texts of each kind the examples were held against; each kind is there
 * @param unread documents that are no text in UTF-8, such as PDF, and were not looked at
 * @param embedder the model that said what means alike; empty if none was asked, so that paraphrases may be missed
 */
public record OverlapReport(
        List<Overlap> overlaps, Map<Kind, Integer> looked, List<Path> unread, Optional<String> embedder) {

    /** Creates a report. */
    public OverlapReport {
        overlaps = List.copyOf(overlaps);
        looked = Collections.unmodifiableMap(new EnumMap<>(looked));
        unread = List.copyOf(unread);
    }

    /**
     * Returns what was found for an example.
     *
     * @throws java.util.NoSuchElementException if the example is of another use case
     */
    public Overlap of(String example) {
        return overlaps.stream()
                .filter(overlap -> overlap.example().equals(example))
                .findFirst()
                .orElseThrow();
    }

    /** Returns those of a level, in the order of the use case. */
    public List<Overlap> at(Level level) {
        return overlaps.stream().filter(overlap -> overlap.level() == level).toList();
    }

    /** Returns the ids of the examples that prove nothing, in the order of the use case. */
    public List<String> excluded() {
        return overlaps.stream().filter(Overlap::excluded).map(Overlap::example).toList();
    }
}
