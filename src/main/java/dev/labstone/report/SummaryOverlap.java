package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.overlap.Overlap;
import dev.labstone.overlap.Overlap.Level;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.overlap.Source.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The part of the summary with the examples that the student has seen in training. */
final class SummaryOverlap {

    private final Gate gate;
    private final OverlapReport report;
    private final Markdown text;

    SummaryOverlap(Gate gate, OverlapReport report, Markdown text) {
        this.gate = gate;
        this.report = report;
        this.text = text;
    }

    void write() {
        text.heading(2, "Seen in training");
        text.paragraph(looked());
        List<Overlap> seen = Stream.concat(report.at(Level.LEAKED).stream(), report.at(Level.SIMILAR).stream())
                .toList();
        if (!seen.isEmpty()) {
            text.table(
                    List.of("example", "level", "why", "training text"),
                    seen.stream().map(SummaryOverlap::row).toList());
        }
        if (!report.excluded().isEmpty()) {
            text.paragraph("Examples that were leaked count in no claim about the trained model. If they did:");
            text.list(
                    gate.claimsWithLeaked().stream().map(SummaryOverlap::claim).toList());
        }
    }

    private String looked() {
        return "Each example was held against " + count(Kind.SEED, "seed example") + ", "
                + count(Kind.DOCUMENT, "document") + " and "
                + count(Kind.GENERATED, "generated sample") + ": "
                + report.at(Level.LEAKED).size() + " leaked, "
                + report.at(Level.SIMILAR).size() + " similar. "
                + report.embedder()
                        .map(name -> "Paraphrases were looked for with " + escape(name) + ".")
                        .orElse("Paraphrases were not looked for; `mvn -Pmeaning verify` does.");
    }

    private String count(Kind kind, String what) {
        int looked = report.looked().get(kind);
        return looked + " " + what + (looked == 1 ? "" : "s");
    }

    private static List<String> row(Overlap overlap) {
        String level =
                overlap.level() == Level.LEAKED ? overlap.excluded() ? "leaked" : "leaked, and meant so" : "similar";
        return List.of(
                "`" + overlap.example() + "`",
                level,
                escape(overlap.reason()),
                overlap.closest().map(closest -> escape(closest.excerpt())).orElse(""));
    }

    private static String claim(TestedClaim tested) {
        return escape(tested.claim().words() + ": " + tested.words());
    }
}
