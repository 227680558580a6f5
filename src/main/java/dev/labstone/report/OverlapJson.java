package dev.labstone.report;

import dev.labstone.gate.Gate;
import dev.labstone.overlap.Measures;
import dev.labstone.overlap.Overlap;
import dev.labstone.overlap.Overlap.Closest;
import dev.labstone.overlap.Overlap.Level;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.overlap.Source;
import dev.labstone.overlap.Source.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of {@code run.json} that says which examples the student has seen in training. Files go by their names, so that it is
 * the same on every machine.
 *
 * @param looked how many training texts of each kind the examples were held against
 * @param unread the names of documents that could not be looked at
 * @param embedder what paraphrases were looked for with; empty if they were not
 * @param excluded the ids of examples that count in no claim about the trained model
 * @param claimsWithLeaked what claims would come to if they counted; empty if there are none
 */
record OverlapJson(
        Map<Kind, Integer> looked,
        List<String> unread,
        Optional<String> embedder,
        List<String> excluded,
        List<ClaimsJson.Tested> claimsWithLeaked) {

    static OverlapJson of(Gate gate, OverlapReport report) {
        return new OverlapJson(
                report.looked(),
                report.unread().stream()
                        .map(file -> file.getFileName().toString())
                        .toList(),
                report.embedder(),
                report.excluded(),
                report.excluded().isEmpty()
                        ? List.of()
                        : gate.claimsWithLeaked().stream()
                                .map(ClaimsJson.Tested::of)
                                .toList());
    }

    /** Returns what was found for an example. */
    static Seen of(Overlap overlap) {
        return new Seen(
                overlap.level(),
                overlap.reason(),
                overlap.excluded(),
                overlap.closest().map(OverlapJson::text));
    }

    private static Text text(Closest closest) {
        Source source = closest.source();
        return new Text(
                source.kind(),
                source.leaf(),
                source.file().getFileName().toString(),
                source.line(),
                source.row(),
                closest.excerpt(),
                closest.measures());
    }

    record Seen(Level level, String reason, boolean excluded, Optional<Text> closest) {}

    record Text(
            Kind kind,
            Optional<String> leaf,
            String file,
            int line,
            Optional<Integer> row,
            String excerpt,
            Measures measures) {}
}
