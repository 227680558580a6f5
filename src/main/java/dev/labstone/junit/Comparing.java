package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.Evaluation;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.evaluation.RunLock;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.baseline.BaselineException;
import dev.labstone.gate.baseline.BaselineModel;
import dev.labstone.gate.change.Before;
import dev.labstone.gate.change.Before.Source;
import dev.labstone.gate.change.Changes;
import dev.labstone.git.FileChange;
import dev.labstone.git.Repository;
import dev.labstone.lineup.Lineup;
import dev.labstone.taxonomy.TaxonomyCheck;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares the work tree with the commit that it has in common with another branch. */
final class Comparing {

    /** The folder, in that of a run, of the run that asks the student of that commit. */
    private static final String BEFORE = "before";

    private final Repository repository;
    private final Changes changes;
    private final Path taxonomy;
    private final Settings settings;
    private final List<String> notes = new ArrayList<>();
    private Optional<Lineup> earlier;
    private Optional<String> untrainable = Optional.empty();

    private Comparing(Repository repository, Changes changes, Path taxonomy, Settings settings) {
        this.repository = repository;
        this.changes = changes;
        this.taxonomy = taxonomy;
        this.settings = settings;
    }

    /**
     * Looks at what has changed.
     *
     * @param base the branch, tag or commit
     * @param taxonomy the folder of the taxonomy
     * @throws dev.labstone.git.GitException if git cannot tell
     * @throws dev.labstone.files.InvalidFileException if the taxonomy would be refused
     */
    static Comparing with(String base, Path taxonomy, Settings settings) {
        Repository repository = Repository.of(settings.cases());
        String commit = repository.mergeBase(base);
        List<Path> folders = List.of(taxonomy, settings.cases());
        List<FileChange> files = repository.changes(commit, folders);
        Changes changes = Changes.of(
                base,
                commit,
                repository.isDirty(folders),
                files,
                repository.name(taxonomy),
                repository.name(settings.cases()));
        if (!changes.leaves().isEmpty() && Files.isDirectory(taxonomy)) {
            TaxonomyCheck.of(taxonomy).throwIfAny();
        }
        return new Comparing(repository, changes, taxonomy, settings);
    }

    Changes changes() {
        return changes;
    }

    /**
     * Finds out about the time before: from a student that is trained on the earlier taxonomy, if the lineup trains one; else
     * from the earlier baseline, if the lineup is held to one; else from the untrained student.
     *
     * @param now today's run
     * @param lineup today's lineup
     */
    Before before(Run now, Lineup lineup, Checks checks) {
        Optional<Before> trained = trained(now, lineup, checks);
        notes.clear();
        untrainable.ifPresent(notes::add);
        return trained.or(() -> baseline(now)).or(() -> untrained(now)).orElseGet(() -> Before.nothing(notes));
    }

    private Optional<Before> trained(Run now, Lineup lineup, Checks checks) {
        return EarlierStudent.isTrained(lineup)
                ? earlier(lineup).map(student -> ask(student, now, checks))
                : Optional.empty();
    }

    /** A taxonomy that was not there has taught nobody. */
    private Optional<Lineup> earlier(Lineup lineup) {
        if (earlier == null) {
            earlier = repository
                            .files(changes.commit(), repository.name(taxonomy))
                            .isEmpty()
                    ? Optional.empty()
                    : train(lineup);
        }
        return earlier;
    }

    private Optional<Lineup> train(Lineup lineup) {
        Console.say("a student is trained on the taxonomy of " + Repository.shortened(changes.commit())
                + ", to compare with");
        try {
            return Optional.of(EarlierStudent.in(lineup, repository, changes.commit(), settings));
        } catch (RuntimeException unusable) {
            untrainable = Optional.of("no student could be trained on the taxonomy of "
                    + Repository.shortened(changes.commit()) + ": " + unusable.getMessage());
            return Optional.empty();
        }
    }

    private Before ask(Lineup student, Run now, Checks checks) {
        Path folder = RunFolder.of(settings.reports(), now.useCase().id(), settings.lineup())
                .resolve(BEFORE);
        try (RunLock lock = RunLock.acquire(folder)) {
            Run run = new Evaluation(now.useCase(), student, checks, folder, false, Console.progress(settings.ci()))
                    .run();
            RunFolder.end(folder, run);
            return Before.of(Source.TRAINED, run, Role.TRAINED, now, List.of());
        }
    }

    private Optional<Before> baseline(Run now) {
        UseCase useCase = now.useCase();
        String folder = repository.name(settings.cases().resolve(useCase.id()));
        String file = folder + "/" + Baseline.FILE;
        return repository
                .text(changes.commit(), file)
                .flatMap(text -> read(file, text, useCase))
                .map(baseline -> Before.of(baseline, now, answers(baseline, folder), notes));
    }

    private Optional<Baseline> read(String file, String text, UseCase useCase) {
        try {
            return Optional.of(Baseline.read(Path.of(file), text, useCase.id()));
        } catch (BaselineException unreadable) {
            notes.add("the earlier baseline was left out: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Function<Example, Optional<String>> answers(Baseline baseline, String folder) {
        BaselineModel model = baseline.models().get(Role.TRAINED.id());
        return model == null
                ? example -> Optional.empty()
                : EarlierAnswers.read(repository, changes.commit(), folder, model)::of;
    }

    private Optional<Before> untrained(Run now) {
        return Comparison.INSTRUCTLAB.isBoundBy(now.roles())
                ? Optional.of(Before.of(Source.UNTRAINED, now, Role.BASE, now, notes))
                : Optional.empty();
    }
}
