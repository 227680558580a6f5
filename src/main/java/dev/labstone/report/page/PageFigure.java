package dev.labstone.report.page;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.Figures;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.statistics.Proportion;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often the roles of a view pass over some examples.
 *
 * @param title the examples
 * @param group the id of the group, if it is one
 * @param shares the share of each role
 * @param gain how many more the second one passes, with its interval, in words; empty for one role
 * @param missing how many examples lack a verdict, and are not counted
 * @param leaked how many are not counted, because the student may have seen them
 */
record PageFigure(
        String title, Optional<String> group, List<Share> shares, Optional<String> gain, int missing, int leaked) {

    private static final String ALL = "All examples";
    private static final MathContext DIGITS = new MathContext(4);

    static List<PageFigure> of(Gate gate, PageView view) {
        return view.comparison()
                .map(comparison -> pairs(gate, comparison))
                .orElseGet(() -> single(gate, view.roles().get(0)));
    }

    private static List<PageFigure> pairs(Gate gate, Comparison comparison) {
        return gate.comparison(comparison).stream()
                .filter(tested -> tested.evidence() instanceof Evidence.Pairs)
                .map(tested -> pair(tested, gate.run().useCase()))
                .toList();
    }

    private static PageFigure pair(TestedClaim tested, UseCase useCase) {
        Evidence.Pairs pairs = (Evidence.Pairs) tested.evidence();
        List<String> groups = tested.claim().terms().groups();
        int both = pairs.bothPass();
        return new PageFigure(
                title(groups, useCase),
                groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty(),
                List.of(
                        Share.of(pairs.other(), pairs.lost().size() + both, pairs.all()),
                        Share.of(pairs.subject(), pairs.won().size() + both, pairs.all())),
                Optional.of(Figures.points(pairs.gain())),
                pairs.sample().missing().size(),
                pairs.sample().leaked().size());
    }

    private static String title(List<String> groups, UseCase useCase) {
        List<String> titles = useCase.groups().stream()
                .filter(group -> groups.contains(group.id()))
                .map(Group::title)
                .toList();
        return groups.isEmpty() ? ALL : String.join(" and ", titles);
    }

    private static List<PageFigure> single(Gate gate, Role role) {
        List<ExampleResult> all = gate.run().results();
        List<PageFigure> figures = new ArrayList<>();
        figures.add(single(ALL, Optional.empty(), all, role));
        for (Group group : gate.run().useCase().groups()) {
            List<ExampleResult> results = all.stream()
                    .filter(result -> result.example().group().equals(group.id()))
                    .toList();
            figures.add(single(group.title(), Optional.of(group.id()), results, role));
        }
        return figures;
    }

    private static PageFigure single(String title, Optional<String> group, List<ExampleResult> results, Role role) {
        List<Outcome> decided = results.stream()
                .map(result -> result.roles().get(role).assessment().outcome())
                .filter(Outcome::isDecided)
                .toList();
        int passed = (int)
                decided.stream().filter(outcome -> outcome == Outcome.PASS).count();
        return new PageFigure(
                title,
                group,
                List.of(Share.of(role, passed, decided.size())),
                Optional.empty(),
                results.size() - decided.size(),
                0);
    }

    /** How often a role passes, with the 95 % interval after Wilson, from 0 to 1. */
    record Share(String role, int passed, int all, BigDecimal share, BigDecimal lower, BigDecimal upper) {
        static Share of(Role role, int passed, int all) {
            Proportion share = new Proportion(passed, all);
            return new Share(
                    role.id(), passed, all, rounded(share.share()), rounded(share.lower()), rounded(share.upper()));
        }

        private static BigDecimal rounded(double value) {
            return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        }
    }
}
