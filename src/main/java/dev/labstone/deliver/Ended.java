package dev.labstone.deliver;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.gate.Headline;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.report.RoleFigures;
import dev.labstone.report.prose.Prose;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the end of a run. */
public final class Ended {

    private static final int NAMED = 5;
    private static final List<ExampleState> RED =
            List.of(ExampleState.REGRESSED, ExampleState.NEW_FAILURE, ExampleState.BROKEN);

    private final Gate gate;
    private final Prose prose;
    private final Run run;
    private final Map<ExampleState, List<String>> examples = new EnumMap<>(ExampleState.class);

    private Ended(Gate gate, Prose prose) {
        this.prose = prose;
        this.gate = gate;
        this.run = gate.run();
        run.results()
                .forEach(result -> examples.computeIfAbsent(gate.state(result), state -> new ArrayList<>())
                        .add(result.example().id()));
    }

    /**
     * Returns the end of a run.
     *
     * @param gate the run and what it has shown
     * @param prose what a person has written for the summary
     * @param folder the folder of its files
     * @param taxonomy the folder of the taxonomy
     * @param leaves the leaves in it, from there
     */
    public static ClosedRun run(Gate gate, Prose prose, Path folder, Path taxonomy, List<String> leaves) {
        return new Ended(gate, prose).closed(slashed(folder), taxonomy, leaves);
    }

    private ClosedRun closed(String folder, Path taxonomy, List<String> leaves) {
        List<Item> checklist = Checklist.of(gate, prose, taxonomy, leaves);
        String next = new NextStep(gate, examples, checklist).words();
        return new ClosedRun(
                run.useCase().id(),
                run.lineup(),
                folder,
                tone(),
                Headline.parts(gate),
                figures(),
                next,
                checklist,
                slashed(taxonomy),
                leaves);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Tone tone() {
        if (RED.stream().anyMatch(examples::containsKey) || gate.isUnheld() || anyRequired(ClaimState.REFUTED)) {
            return Tone.BAD;
        }
        return anyRequired(ClaimState.INCONCLUSIVE) ? Tone.OPEN : Tone.GOOD;
    }

    private boolean anyRequired(ClaimState state) {
        return gate.claims().stream()
                .filter(claim -> claim.claim().terms().required())
                .map(TestedClaim::state)
                .anyMatch(state::equals);
    }

    private List<String> figures() {
        String right = run.roles().stream().sorted().map(this::right).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>(List.of("right of " + run.results().size() + ": " + right, states()));
        List<String> red = RED.stream().flatMap(this::named).toList();
        if (!red.isEmpty()) {
            lines.add("red: " + shortened(red));
        }
        return lines;
    }

    private String right(Role role) {
        RoleFigures figures = RoleFigures.of(role, run.results());
        return role.id() + " " + figures.passed()
                + (figures.leftOut() == 0 ? "" : " (" + figures.leftOut() + " without a verdict)");
    }

    private String states() {
        Stream<String> removed = gate.against().stream()
                .map(against -> against.removed().size())
                .filter(count -> count > 0)
                .map(count -> count + " removed");
        Stream<String> there = examples.entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey().words());
        return Stream.concat(there, removed).collect(Collectors.joining(", "));
    }

    private Stream<String> named(ExampleState state) {
        return examples.getOrDefault(state, List.of()).stream().map(id -> id + " (" + state.words() + ")");
    }

    private static String shortened(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
