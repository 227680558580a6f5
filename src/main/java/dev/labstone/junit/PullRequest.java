package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.gate.Gate;
import dev.labstone.gate.change.Before;
import dev.labstone.gate.change.ChangeHeadline;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Cost;
import dev.labstone.ilab.stage.TaughtContent;
import dev.labstone.lineup.Binding;
import dev.labstone.lineup.Lineup;
import dev.labstone.report.ComparedUseCase;
import dev.labstone.report.PullRequestFiles;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a pull request: of each use case, and of all of them together.
 *
 * @param comparing knows the time before
 * @param taxonomy the digests of the taxonomy as it is, with its documents and without; empty if there is none
 * @param settings where reports go
 */
record PullRequest(Comparing comparing, Set<String> taxonomy, Settings settings) {

    /** Looks at what has changed. */
    static PullRequest with(String base, Path taxonomy, Settings settings) {
        return new PullRequest(Comparing.with(base, taxonomy, settings), digests(taxonomy, settings), settings);
    }

    private static Set<String> digests(Path taxonomy, Settings settings) {
        if (!Files.isDirectory(taxonomy)) {
            return Set.of();
        }
        Taxonomy today = TaxonomyReader.read(taxonomy);
        Optional<Path> documents =
                Optional.ofNullable(settings.cases().toAbsolutePath().getParent());
        return Stream.of(Optional.<Path>empty(), documents)
                .map(folder -> TaughtContent.digest(today, folder))
                .collect(Collectors.toSet());
    }

    List<String> deletedLeaves() {
        return comparing.changes().deletedLeaves();
    }

    boolean touches(UseCase useCase) {
        return comparing.changes().touch(useCase);
    }

    /**
     * Compares a use case.
     *
     * @param begin when its run began, as {@link System#nanoTime} counts
     */
    ComparedUseCase compare(Gate gate, Lineup lineup, Checks checks, long begin) {
        Before before = comparing.before(gate.run(), lineup, checks);
        ChangeReport report = ChangeReport.of(comparing.changes(), gate, before, taxonomy);
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        Cost cost = Cost.of(gate.run(), before, recorded(lineup), asked(lineup), seconds);
        Console.say(gate.run().useCase().id() + ", compared with "
                + comparing.changes().base() + ": " + ChangeHeadline.of(report));
        return new ComparedUseCase(report, cost, remarks(gate.run().useCase()));
    }

    private static Set<Role> recorded(Lineup lineup) {
        return lineup.roles().stream()
                .filter(role -> lineup.bindings().get(role) instanceof Binding.Recorded)
                .collect(Collectors.toSet());
    }

    private static Set<String> asked(Lineup lineup) {
        return lineup.judges().entrySet().stream()
                .filter(judge -> !(judge.getValue() instanceof Binding.Recorded))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<String> remarks(UseCase useCase) {
        return useCase.groups().stream()
                .filter(group -> group.leaf().filter(deletedLeaves()::contains).isPresent())
                .map(group ->
                        "the group " + group.id() + " names a leaf that this change deletes; say \"leaf: none\", or"
                                + " take the group out, for from the next change on that is an error")
                .toList();
    }

    /**
     * Writes the comment.
     *
     * @param evaluated what was evaluated
     * @param all all use cases
     * @return what is said of those that were not
     */
    List<EvaluatedNothing> write(List<Evaluated> evaluated, List<UseCase> all) {
        List<UseCase> untouched =
                all.stream().filter(useCase -> !touches(useCase)).toList();
        List<ComparedUseCase> compared =
                evaluated.stream().flatMap(one -> one.compared().stream()).toList();
        PullRequestFiles.write(settings.reports(), comparing.changes(), compared, untouched);
        untouched.forEach(
                useCase -> PullRequestFiles.remove(RunFolder.of(settings.reports(), useCase.id(), settings.lineup())));
        untouched.forEach(useCase -> Console.say(useCase.id() + ": " + ChangeHeadline.ofNothing(comparing.changes())));
        Console.say("the comment for a pull request is " + settings.reports().resolve(PullRequestFiles.FILE));
        return untouched.stream()
                .map(useCase -> new EvaluatedNothing(useCase, comparing.changes()))
                .toList();
    }
}
