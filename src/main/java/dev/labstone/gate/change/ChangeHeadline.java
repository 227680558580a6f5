package dev.labstone.gate.change;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.gate.claim.Figures;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.usecase.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change does, in a line: the first one of the comment on a pull request. */
public final class ChangeHeadline {

    private static final int NAMED = 5;

    private final ChangeReport report;

    private ChangeHeadline(ChangeReport report) {
        this.report = report;
    }

    /** Returns the line: what has become worse comes first. */
    public static String of(ChangeReport report) {
        return new ChangeHeadline(report).write();
    }

    /** Returns the line for a change of nothing that counts. */
    public static String ofNothing(Changes changes) {
        return "nothing has changed since " + changes.base()
                + " that the model or its examples depend on, so nothing was asked";
    }

    private String write() {
        List<String> parts = new ArrayList<>(report.isUntrained() ? List.of(untrained()) : standings());
        parts.addAll(fromGate());
        return (report.before().source() == Before.Source.NOTHING ? "" : "trained is ") + String.join("; ", parts);
    }

    private String untrained() {
        String leaves = report.changes().leaves().stream()
                .map(change -> report.shortName(change.leaf()))
                .collect(Collectors.joining(", "));
        return (report.before().sameModel() ? "the same as before, " : "") + "not trained on the change of " + leaves
                + ", so nothing is shown: take a lineup that trains, or record the answers of a student that was trained on it";
    }

    private List<String> standings() {
        List<String> parts = new ArrayList<>();
        report.standings().stream()
                .sorted(Comparator.comparing(Standing::state))
                .map(this::words)
                .forEach(parts::add);
        if (report.isWorseAsAWhole()) {
            if (report.standings().size() == 1) {
                parts.clear(); // it is about the same examples, and says less
            }
            parts.add(
                    0,
                    "worse than " + earlier() + " on all examples: " + figures(report.whole())
                            + accepted(report.whole()));
        }
        return parts;
    }

    private String words(Standing standing) {
        String on = " on " + name(standing) + ": ";
        return switch (standing.state()) {
            case REGRESSED -> "worse than " + earlier() + on + figures(standing) + accepted(standing);
            case IMPROVED -> "better than " + earlier() + on + figures(standing);
            case INCONCLUSIVE ->
                "inconclusive" + on + figures(standing)
                        + standing.outlook().map(text -> ", " + text).orElse("");
            case UNCHANGED -> "unchanged" + on + standing.now() + " of " + standing.all();
            case NOT_TRAINED -> "not trained" + on + "the student has not learnt the change";
            case NOT_COMPARED -> "not compared" + on + why(standing);
        };
    }

    private String earlier() {
        return report.before().source() == Before.Source.UNTRAINED ? "untrained" : "before";
    }

    private String accepted(Standing standing) {
        return report.regressed().contains(standing) ? "" : ", which is accepted";
    }

    private String figures(Standing standing) {
        String sides = standing.equals(report.whole()) && standing.state() == State.REGRESSED ? "one-sided " : "";
        String behind = standing.state() == State.REGRESSED && !standing.isShown()
                ? "of the very same model"
                : "McNemar " + sides + Figures.p(standing.p());
        return standing.now() + " of " + standing.all() + " against " + standing.before() + " (" + behind + ")";
    }

    private static String why(Standing standing) {
        boolean none = standing.leftOut().incomparable().isEmpty()
                && standing.leftOut().leaked().isEmpty();
        return none ? "no example asks for it" : "no example can be compared";
    }

    private String name(Standing standing) {
        String others = report.standings().size() == 1 ? "all examples" : "all other examples";
        return standing.leaf().map(report::shortName).orElse(others);
    }

    /** What makes the build red besides, or keeps it from being red, and what is left out. */
    private List<String> fromGate() {
        Gate gate = report.gate();
        List<String> parts = new ArrayList<>();
        if (gate.isGated()) {
            gate.claims().stream()
                    .filter(TestedClaim::isViolated)
                    .map(TestedClaim::claim)
                    .map(Claim::words)
                    .forEach(claim -> parts.add("the required claim \"" + claim + "\" is refuted"));
        } else {
            parts.add("nothing is demanded, because the lineup says gated: false");
        }
        if (report.whole().state() != State.REGRESSED) {
            add(parts, "regressed against today's baseline", ids(result -> is(result, ExampleState.REGRESSED)));
        }
        add(parts, "new and wrong", ids(result -> is(result, ExampleState.NEW_FAILURE)));
        add(parts, "changed and wrong", ids(result -> is(result, ExampleState.NOT_COMPARABLE) && fails(result)));
        add(parts, "without a verdict", ids(result -> !result.isDecided()));
        add(
                parts,
                "left out, because the student has seen them in training",
                report.whole().leftOut().leaked());
        return parts;
    }

    private boolean is(ExampleResult result, ExampleState state) {
        return report.gate().state(result) == state;
    }

    private static boolean fails(ExampleResult result) {
        return Counted.now(result).equals(Optional.of(false));
    }

    private List<String> ids(Predicate<ExampleResult> which) {
        return report.gate().run().results().stream()
                .filter(which)
                .map(result -> result.example().id())
                .toList();
    }

    private static void add(List<String> parts, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            Stream<String> shown = ids.stream().limit(NAMED);
            String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
            parts.add(ids.size() + (ids.size() == 1 ? " example " : " examples ") + what + ": "
                    + shown.collect(Collectors.joining(", ")) + more);
        }
    }
}
