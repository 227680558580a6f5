package dev.labstone.gate.change;

import dev.labstone.git.FileChange;
import dev.labstone.lineup.LineupReader;
import dev.labstone.usecase.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has changed that a model or its examples depend on.
 *
 * @param base what is compared with, as it was named
 * @param commit the commit that both have in common
 * @param uncommitted whether something that counts is not committed
 * @param leaves the leaves that have changed, by their paths
 * @param cases the files of the cases that have changed, by their paths from the folder of the cases on
 */
public record Changes(
        String base, String commit, boolean uncommitted, List<LeafChange> leaves, List<FileChange> cases) {

    private static final String DOCUMENTS = "/documents/";
    private static final String SUMMARY = "/summary.yaml";
    private static final String ENDING = ".yaml";

    /** Creates changes. */
    public Changes {
        leaves = List.copyOf(leaves);
        cases = List.copyOf(cases);
    }

    /**
     * Sorts out what counts.
     *
     * @param base what is compared with, as it was named
     * @param commit the commit that both have in common
     * @param uncommitted whether something in the two folders is not committed
     * @param files all files that have changed in them
     * @param taxonomy the folder of the taxonomy in the repository
     * @param cases the folder of the cases in it
     */
    public static Changes of(
            String base, String commit, boolean uncommitted, List<FileChange> files, String taxonomy, String cases) {
        List<LeafChange> leaves = files.stream()
                .flatMap(file -> LeafChange.of(file, taxonomy).stream())
                .sorted(Comparator.comparing(LeafChange::leaf))
                .toList();
        List<FileChange> others = files.stream()
                .filter(file -> file.path().startsWith(cases + "/"))
                .map(file -> within(file, cases))
                .filter(Changes::counts)
                .sorted(Comparator.comparing(FileChange::path))
                .toList();
        return new Changes(base, commit, uncommitted, leaves, others);
    }

    private static FileChange within(FileChange file, String folder) {
        int begin = folder.length() + 1;
        return new FileChange(
                file.kind(),
                file.path().substring(begin),
                file.from().filter(path -> path.startsWith(folder + "/")).map(path -> path.substring(begin)));
    }

    /** What only people or editors read changes nothing; documents teach. */
    private static boolean counts(FileChange file) {
        boolean inFolder = file.path().contains("/");
        return inFolder
                ? (!file.path().endsWith(".md") && !file.path().endsWith(SUMMARY))
                        || file.path().contains(DOCUMENTS)
                : file.path().endsWith(ENDING);
    }

    /** Returns whether nothing has changed that counts. */
    public boolean isEmpty() {
        return leaves.isEmpty() && cases.isEmpty();
    }

    /**
     * Returns whether answers or verdicts of a use case may be others than before: each leaf may make the student forget what
     * another one taught.
     */
    public boolean touch(UseCase useCase) {
        return !leaves.isEmpty() || files(useCase).findAny().isPresent();
    }

    /** Returns what has changed of a use case, and what all have in common. */
    public Stream<FileChange> files(UseCase useCase) {
        return cases.stream()
                .filter(file -> file.path().equals(LineupReader.FILE)
                        || file.path().equals(useCase.id() + ENDING)
                        || file.path().startsWith(useCase.id() + "/"));
    }

    /** Returns the leaves that are gone. */
    public List<String> deletedLeaves() {
        return leaves.stream()
                .filter(change -> !change.isThere())
                .map(LeafChange::leaf)
                .toList();
    }
}
