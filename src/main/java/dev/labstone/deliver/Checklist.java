package dev.labstone.deliver;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseField;
import dev.labstone.report.prose.ProseReader;
import dev.labstone.taxonomy.LeafGaps;
import dev.labstone.usecase.UseCaseGaps;
import dev.labstone.yaml.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what of that which has to be handed in a run has, and how to come by the rest. */
final class Checklist {

    /** What the challenge asks for. */
    static final int LEAST_EXAMPLES = 25;

    private final Run run;
    private final List<String> leaves;
    private final List<Item> items = new ArrayList<>();

    private Checklist(Run run, List<String> leaves) {
        this.run = run;
        this.leaves = leaves;
    }

    static List<Item> of(Gate gate, Prose prose, Path taxonomy, List<String> leaves) {
        Checklist list = new Checklist(gate.run(), leaves);
        list.gaps(taxonomy);
        list.examples();
        for (Comparison comparison : Comparison.values()) {
            list.comparison(comparison);
        }
        list.verdicts();
        list.taxonomy();
        list.link(prose);
        list.written(prose);
        return List.copyOf(list.items);
    }

    /** Who has filled in everything need not know that there can be gaps. */
    private void gaps(Path taxonomy) {
        List<String> gaps = Stream.concat(
                        UseCaseGaps.of(run.useCase()).stream(),
                        LeafGaps.of(taxonomy, leaves).stream().map(leaf -> "the leaf `" + leaf + "`"))
                .toList();
        if (!gaps.isEmpty()) {
            String words = "still says `" + Gap.MARK + "`: " + String.join(", ", gaps);
            items.add(Item.missing("Texts of your own", words));
        }
    }

    private void examples() {
        int count = run.results().size();
        String what = "At least " + LEAST_EXAMPLES + " examples";
        items.add(
                count >= LEAST_EXAMPLES
                        ? Item.complete(what, "there are " + count)
                        : Item.missing(
                                what,
                                "there are " + count + "; add " + (LEAST_EXAMPLES - count) + " to `cases/"
                                        + run.useCase().id() + ".yaml`"));
    }

    private void comparison(Comparison comparison) {
        String what = "`" + comparison.csv() + "`";
        String roles = comparison.roles().stream().map(role -> role.id()).collect(Collectors.joining(" and "));
        items.add(
                comparison.isBoundBy(run.roles())
                        ? Item.complete(what, models(comparison))
                        : Item.missing(
                                what,
                                "the lineup `" + run.lineup() + "` has no " + roles
                                        + "; join one that has: `mvn verify -Dlabstone.lineups=" + run.lineup()
                                        + ",OTHER`"));
    }

    private String models(Comparison comparison) {
        return comparison.roles().stream()
                .map(role -> role.id() + " is "
                        + Optional.ofNullable(run.models().get(role))
                                .map(model -> model.label())
                                .orElse("a model that could not be reached"))
                .collect(Collectors.joining(", "));
    }

    private void verdicts() {
        long open = run.results().stream().filter(result -> !result.isDecided()).count();
        String what = "A verdict on every answer";
        items.add(
                open == 0
                        ? Item.complete(what, "there is one on each")
                        : Item.missing(
                                what,
                                open + " of " + run.results().size()
                                        + " examples have none; the commentary of each says why. The same command goes on where this run was"));
    }

    private void link(Prose prose) {
        String what = "The pull request";
        items.add(prose.text(ProseField.PULL_REQUEST)
                .map(link -> Item.complete(what, link))
                .orElseGet(() ->
                        Item.missing(what, "write its link to `" + ProseField.PULL_REQUEST.key() + ":` in " + file())));
    }

    private void written(Prose prose) {
        String what = "The prose of the summary";
        List<String> missing = prose.missing().stream()
                .filter(field -> field != ProseField.PULL_REQUEST)
                .map(field -> "`" + field.key() + "`")
                .toList();
        items.add(
                missing.isEmpty()
                        ? Item.complete(what, "all of it is written")
                        : Item.missing(what, "write " + String.join(", ", missing) + " in " + file()));
    }

    private String file() {
        return "`cases/" + run.useCase().id() + "/" + ProseReader.FILE + "`";
    }

    private void taxonomy() {
        String what = "The contribution to the taxonomy";
        items.add(
                leaves.isEmpty()
                        ? Item.missing(what, "no leaf is in `taxonomy/`")
                        : Item.complete(
                                what,
                                leaves.stream().map(leaf -> "`" + leaf + "`").collect(Collectors.joining(", "))));
    }
}
