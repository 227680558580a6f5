package dev.labstone.gate;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.Claims;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.statistics.McNemar;
import dev.labstone.testing.Marked;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How often the gate errs, over many use cases that are made up: {@code java dev.labstone.gate.GateSimulation} prints it.
 *
 * @param examples how many each use case has
 * @param wins the true share of examples that only the second of two models passes
 * @param losses that of those that only the first passes
 * @param hidden the share of losses whose verdict is taken away, as nobody but an enemy would
 */
record GateSimulation(int examples, double wins, double losses, double hidden) {

    static final int ROUNDS = 2_000;

    private static final long SEED = 20_261_124;

    /**
     * What came out, each as a share of use cases.
     *
     * @param proved how often "better" was proved
     * @param refuted how often it was refuted
     * @param regression how often the second, held to a baseline of the first, regressed
     * @param naive how often a test that leaves missing verdicts out would have proved "better"
     */
    record Rates(double proved, double refuted, double regression, double naive) {}

    Rates run() {
        Random random = new Random(SEED);
        List<List<String>> useCases = IntStream.range(0, ROUNDS)
                .mapToObj(round -> IntStream.range(0, examples)
                        .mapToObj(example -> marks(random))
                        .toList())
                .toList();
        return new Rates(
                share(useCases, marks -> tested(marks).state() == ClaimState.PROVED ? 1 : 0),
                share(useCases, marks -> tested(marks).state() == ClaimState.REFUTED ? 1 : 0),
                share(useCases, marks -> isRegression(marks) ? 1 : 0),
                share(useCases, marks -> seemsProved(tested(marks)) ? 1 : 0));
    }

    private static double share(List<List<String>> useCases, ToDoubleFunction<List<String>> counts) {
        return useCases.stream().mapToDouble(counts).sum() / ROUNDS;
    }

    private String marks(Random random) {
        double drawn = random.nextDouble();
        boolean tied = random.nextBoolean();
        boolean isHidden = random.nextDouble() < hidden;
        if (drawn < losses) {
            return isHidden ? "+?" : "+-";
        }
        return drawn < losses + wins ? "-+" : tied ? "++" : "--";
    }

    private static TestedClaim tested(List<String> marks) {
        Run run = Marked.run("all", String.join(" ", marks));
        return new Claims(run, example -> false).test(Comparison.INSTRUCTLAB).get(0);
    }

    private static boolean seemsProved(TestedClaim tested) {
        Evidence.Pairs pairs = (Evidence.Pairs) tested.evidence();
        McNemar seen = new McNemar(pairs.won().size(), pairs.lost().size());
        return seen.wins() > seen.losses() && seen.twoSided() <= Claims.ALPHA;
    }

    private static boolean isRegression(List<String> marks) {
        Run before = Marked.run("all", trained(marks, 0));
        Run after = Marked.retrained(Marked.run("all", trained(marks, 1)));
        return Gate.of(after, Optional.of(Baseline.of(before, Optional.empty())))
                .against()
                .orElseThrow()
                .isRegression();
    }

    private static String trained(List<String> marks, int which) {
        return marks.stream().map(pair -> "+" + pair.charAt(which)).collect(Collectors.joining(" "));
    }

    public static void main(String[] arguments) {
        System.out.println("examples  wins  losses  hidden   proved  refuted  regression  naive");
        for (GateSimulation simulation : List.of(
                new GateSimulation(25, 0.2, 0.2, 0),
                new GateSimulation(50, 0.2, 0.2, 0),
                new GateSimulation(50, 0.05, 0.05, 0),
                new GateSimulation(25, 0.05, 0.3, 0),
                new GateSimulation(50, 0.05, 0.3, 0),
                new GateSimulation(50, 0.1, 0.35, 0),
                new GateSimulation(50, 0.3, 0.05, 0),
                new GateSimulation(50, 0.2, 0.2, 0.9))) {
            Rates rates = simulation.run();
            System.out.printf(
                    java.util.Locale.ROOT,
                    "%8d  %4.2f  %6.2f  %6.2f   %6.3f  %7.3f  %10.3f  %5.3f%n",
                    simulation.examples(),
                    simulation.wins(),
                    simulation.losses(),
                    simulation.hidden(),
                    rates.proved(),
                    rates.refuted(),
                    rates.regression(),
                    rates.naive());
        }
    }
}
