package dev.labstone.junit;

import dev.labstone.git.Repository;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.stage.Stages;
import dev.labstone.lineup.Binding;
import dev.labstone.lineup.Lineup;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Has the student of a lineup trained once more, on the taxonomy of another commit. All else is as it is today, so that what
 * differs comes from the leaves. What the stages made for that commit before is taken from their cache.
 */
final class EarlierStudent {

    private static final List<String> DOCUMENTS = List.of(".md", ".pdf");

    private EarlierStudent() {}

    /** Returns whether a lineup trains its student itself. */
    static boolean isTrained(Lineup lineup) {
        return lineup.plan().isPresent()
                && new Binding.Ilab(Binding.Ilab.Played.TRAINED)
                        .equals(lineup.bindings().get(Role.TRAINED));
    }

    /**
     * Returns a lineup that binds nobody but that student and the judges.
     *
     * @param lineup the lineup of today
     * @param repository where the taxonomy was committed
     * @param commit the commit
     * @param settings where the cache is
     * @throws RuntimeException if no student can be trained on it, with what is wrong
     */
    static Lineup in(Lineup lineup, Repository repository, String commit, Settings settings) {
        Plan plan = earlier(
                lineup.plan().orElseThrow(), repository, commit, settings.ilab().cache());
        Stages stages = Stages.of(plan, unchanged(settings.ilab()), Console.stages(settings.ci()));
        return new Lineup(
                lineup.name(),
                Map.of(Role.TRAINED, lineup.bindings().get(Role.TRAINED)),
                lineup.judges(),
                false,
                Optional.of(plan),
                new TunedStudents(stages));
    }

    /** What is to be done afresh is what has changed. */
    private static IlabSettings unchanged(IlabSettings settings) {
        return new IlabSettings(settings.home(), settings.cache(), settings.command(), settings.student(), Set.of());
    }

    private static Plan earlier(Plan plan, Repository repository, String commit, Path cache) {
        Path folder = cache.resolve("compare").resolve(Repository.shortened(commit));
        String taxonomy = repository.name(plan.taxonomy());
        repository.extract(commit, List.of(taxonomy), path -> true, folder);
        return new Plan(
                plan.lineup(),
                plan.release(),
                plan.command(),
                folder.resolve(taxonomy),
                plan.documents().map(documents -> documents(documents, repository, commit, folder)),
                plan.teacher(),
                plan.student(),
                plan.generate(),
                plan.train(),
                plan.convert(),
                plan.serve());
    }

    /** Documents that were committed are those of that commit; others have no past. */
    private static Path documents(Path documents, Repository repository, String commit, Path folder) {
        if (!documents.startsWith(repository.top())) {
            return documents;
        }
        String name = repository.name(documents);
        Predicate<String> isDocument = path -> DOCUMENTS.stream().anyMatch(path::endsWith);
        repository.extract(commit, List.of(name), isDocument, folder);
        return folder.resolve(name).normalize();
    }
}
