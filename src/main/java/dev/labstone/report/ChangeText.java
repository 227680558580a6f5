package dev.labstone.report;

import static dev.labstone.report.GitHubText.inert;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Accepted;
import dev.labstone.gate.change.Before;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Changes;
import dev.labstone.gate.change.Standing;
import dev.labstone.gate.change.Standing.State;
import dev.labstone.gate.claim.Figures;
import dev.labstone.git.FileChange;
import dev.labstone.git.Repository;
import dev.labstone.overlap.Overlap;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a comment about one use case. */
final class ChangeText {

    private static final int MOST_NAMED = 20;

    private final ChangeReport report;
    private final Run run;
    private final ComparedUseCase compared;
    private final Markdown text;

    ChangeText(ComparedUseCase compared, Markdown text) {
        this.report = compared.report();
        this.run = report.gate().run();
        this.compared = compared;
        this.text = text;
    }

    /**
     * Writes it.
     *
     * @param room how many characters the folded answers may take
     */
    void write(int room) {
        text.paragraph("### " + inert(run.useCase().title()));
        text.paragraph(who());
        table();
        text.list(remarks());
        FlipText.write(report, text, room);
        folded("Leaks: " + leaked().size() + " of " + run.results().size() + " examples seen in training", leaks());
        folded("Claims and the committed baseline", claims());
        folded("Cost", CostText.of(compared.cost()));
    }

    private String who() {
        Changes changes = report.changes();
        Before before = report.before();
        String uncommitted = changes.uncommitted() ? ", with changes that are not committed" : "";
        return "Use case " + inert(run.useCase().id()) + ", lineup " + inert(run.lineup()) + ", compared with "
                + inert(changes.base()) + " at `" + Repository.shortened(changes.commit()) + "`" + uncommitted
                + ". Before is " + before.source().words()
                + before.model().map(model -> " (" + inert(model) + ")").orElse("") + "; now is " + now() + ".";
    }

    private String now() {
        if (!run.roles().contains(Role.TRAINED)) {
            return "nobody, because the lineup binds no model to trained";
        }
        return report.before().sameModel()
                ? "the same model"
                : run.models().containsKey(Role.TRAINED)
                        ? inert(run.models().get(Role.TRAINED).label())
                        : "a model that gave no answer";
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        boolean alone = report.standings().size() == 1 && report.isWorseAsAWhole();
        if (!alone) {
            report.standings().forEach(standing -> rows.add(row(name(standing), standing)));
        }
        if (alone || report.standings().size() > 1) {
            rows.add(row("**all**", report.whole()));
        }
        text.table(List.of("examples of", "leaf", "before", "now", "gained", "lost", "verdict"), rows);
    }

    private static List<String> row(String name, Standing standing) {
        String of = " of " + standing.all();
        boolean none = standing.all() == 0;
        return List.of(
                name,
                standing.change().map(change -> inert(change.words())).orElse(""),
                none ? "" : standing.before() + of,
                none ? "" : standing.now() + of,
                none ? "" : Integer.toString(standing.gained().size()),
                none ? "" : Integer.toString(standing.lost().size()),
                verdict(standing));
    }

    private static String verdict(Standing standing) {
        boolean tested = !standing.gained().isEmpty() || !standing.lost().isEmpty();
        String word = standing.state().words();
        String strong = standing.state() == State.REGRESSED || standing.state() == State.IMPROVED ? "**" : "";
        boolean same = standing.state() == State.REGRESSED && !standing.isShown();
        String behind = same ? "the very same model" : Figures.p(standing.p());
        return strong + word + strong + (tested ? " (" + behind + ")" : "");
    }

    private String name(Standing standing) {
        return standing.leaf()
                .map(report::shortName)
                .map(GitHubText::inert)
                .orElse(report.standings().size() == 1 ? "**all**" : "all others: the forgetting check");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        report.standings().stream()
                .flatMap(standing -> standing.leaf().stream())
                .filter(leaf -> !leaf.equals(report.shortName(leaf)))
                .forEach(leaf -> remarks.add(inert(report.shortName(leaf) + " is " + leaf)));
        add(
                remarks,
                "changed in the cases",
                report.changes().files(run.useCase()).map(FileChange::words));
        add(remarks, "new or changed examples, not compared", report.whole().leftOut().incomparable().stream());
        add(remarks, "without a verdict, now or before", report.whole().leftOut().missing().stream());
        for (Accepted accepted : report.acceptedLosses()) {
            add(remarks, "lost and accepted, because \"" + accepted.reason() + "\"", accepted.examples().stream());
        }
        Stream.concat(report.before().notes().stream(), compared.remarks().stream())
                .map(GitHubText::inert)
                .forEach(remarks::add);
        return remarks;
    }

    private static void add(List<String> remarks, String what, Stream<String> names) {
        List<String> all = names.toList();
        if (!all.isEmpty()) {
            String more = all.size() > MOST_NAMED ? " and " + (all.size() - MOST_NAMED) + " more" : "";
            String shown = all.stream().limit(MOST_NAMED).map(GitHubText::inert).collect(Collectors.joining(", "));
            remarks.add(inert(what) + ": " + shown + more);
        }
    }

    private List<Overlap> leaked() {
        return report.gate().overlap().stream()
                .flatMap(overlap -> overlap.at(Overlap.Level.LEAKED).stream())
                .toList();
    }

    private List<String> leaks() {
        if (report.gate().overlap().isEmpty()) {
            return List.of("nobody has looked, because there is no taxonomy");
        }
        List<String> leaks = leaked().stream()
                .limit(MOST_NAMED)
                .map(overlap -> inert(overlap.example() + ": " + overlap.reason()
                        + overlap.closest()
                                .map(closest -> " (" + closest.source() + ")")
                                .orElse("")
                        + (overlap.excluded() ? "; it does not count" : "; its group tests recall, so it counts")))
                .toList();
        return leaks.isEmpty() ? List.of("none: the student has seen no example in training") : leaks;
    }

    private List<String> claims() {
        Gate gate = report.gate();
        List<String> lines = new ArrayList<>();
        gate.claims()
                .forEach(claim -> lines.add(inert(claim.claim().words()
                        + (claim.claim().terms().required() ? " (required): " : " (informative): ")
                        + claim.words())));
        gate.against()
                .map(against -> ClaimText.tell(against).lines().findFirst().orElseThrow())
                .ifPresent(line -> lines.add(inert("against the committed baseline of today: " + line)));
        return lines;
    }

    private void folded(String summary, List<String> lines) {
        if (!lines.isEmpty()) {
            text.paragraph("<details><summary>" + GitHubText.html(summary) + "</summary>");
            text.list(lines);
            text.paragraph("</details>");
        }
    }
}
