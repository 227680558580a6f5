package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.evaluation.Comparison;
import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.Figures;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.usecase.Group;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the summary with what is claimed, and what came out. */
final class SummaryClaims {

    private final Gate gate;
    private final Markdown text;

    SummaryClaims(Gate gate, Markdown text) {
        this.gate = gate;
        this.text = text;
    }

    void write() {
        text.heading(2, "Claims");
        text.table(
                List.of("claim", "", "what came out"),
                gate.claims().stream()
                        .map(claim -> List.of(escape(claim.claim().words()), required(claim), escape(claim.words())))
                        .toList());
        text.paragraph(
                "A claim is proved or refuted if results as clear as these would come by chance in at most 5 of 100"
                        + " cases, with a correction for how many claims there are (Holm). Everything else is inconclusive. Answers"
                        + " without a verdict are counted against whatever they could speak against.");
    }

    /** Writes how the roles of a comparison stand, as a whole and by group. */
    void write(Comparison comparison) {
        text.table(
                List.of(
                        "examples",
                        "only " + comparison.second().id(),
                        "only " + comparison.first().id(),
                        "both",
                        "none",
                        "gain",
                        comparison.second().id() + " is"),
                gate.comparison(comparison).stream().map(this::row).toList());
    }

    private static String required(TestedClaim claim) {
        return claim.claim().terms().required() ? "required" : "informative";
    }

    private List<String> row(TestedClaim tested) {
        Evidence.Pairs pairs = (Evidence.Pairs) tested.evidence();
        return List.of(
                scope(tested),
                Integer.toString(pairs.won().size()),
                Integer.toString(pairs.lost().size()),
                Integer.toString(pairs.bothPass()),
                Integer.toString(pairs.bothFail()),
                pairs.all() == 0 ? "none" : Figures.points(pairs.gain()),
                verdict(tested.state()) + " (" + Figures.p(tested.adjusted()) + ")");
    }

    private static String verdict(ClaimState state) {
        return switch (state) {
            case PROVED -> "improved";
            case REFUTED -> "worse";
            case INCONCLUSIVE, NOT_TESTED -> "inconclusive";
        };
    }

    private String scope(TestedClaim tested) {
        List<String> groups = tested.claim().terms().groups();
        return groups.isEmpty()
                ? "**all**"
                : gate.run().useCase().groups().stream()
                        .filter(group -> groups.contains(group.id()))
                        .map(Group::title)
                        .map(Markdown::escape)
                        .collect(Collectors.joining(", "));
    }
}
