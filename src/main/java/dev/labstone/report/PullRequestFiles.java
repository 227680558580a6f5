package dev.labstone.report;

import dev.labstone.files.WholeFile;
import dev.labstone.gate.change.ChangeHeadline;
import dev.labstone.gate.change.Changes;
import dev.labstone.git.FileChange;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what is to be commented on a pull request: the first line is the verdict, the last one a marker by which the comment is
 * found again, so that it is made once and then updated.
 */
public final class PullRequestFiles {

    /** The name of the file, in the folder of a run and in that of all reports. */
    public static final String FILE = "pull-request.md";

    /** The last line of the comment. */
    static final String MARKER = "<!-- labstone: pull request -->";

    /** GitHub takes 65,536 characters; the rest is left to whoever counts otherwise. */
    static final int LONGEST = 60_000;

    private static final int LONGEST_FAILURE = 8_000;
    private static final int MOST_NAMED = 20;

    private PullRequestFiles() {}

    /**
     * Takes the file of an earlier run away.
     *
     * @param folder the folder of a run, or that of all reports
     */
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException broken) {
            throw WholeFile.failed(folder.resolve(FILE), broken);
        }
    }

    /**
     * Writes the file of a use case.
     *
     * @param folder the folder of its run
     */
    public static void write(Path folder, ComparedUseCase compared) {
        WholeFile.write(folder.resolve(FILE), comment(List.of(compared), List.of()));
    }

    /**
     * Writes the file of all use cases, which is the comment.
     *
     * @param reports the folder of all reports
     * @param changes what has changed
     * @param compared what the change does to use cases that depend on it; may be none
     * @param untouched the use cases that do not
     */
    public static void write(Path reports, Changes changes, List<ComparedUseCase> compared, List<UseCase> untouched) {
        String text = compared.isEmpty() ? nothing(changes) : comment(compared, untouched);
        WholeFile.write(reports.resolve(FILE), text);
    }

    /**
     * Writes that nothing could be compared.
     *
     * @param reports the folder of all reports
     * @param message why
     */
    public static void writeFailure(Path reports, String message) {
        Markdown text = new Markdown();
        text.paragraph("**nothing could be compared, so nothing is said about the change**");
        text.paragraph(GitHubText.block(message, LONGEST_FAILURE));
        WholeFile.write(reports.resolve(FILE), text.paragraph(MARKER).toString());
    }

    private static String nothing(Changes changes) {
        Markdown text = new Markdown();
        text.paragraph("**" + GitHubText.inert(ChangeHeadline.ofNothing(changes)) + "**");
        text.list(changes.cases().stream()
                .limit(MOST_NAMED)
                .map(FileChange::words)
                .map(GitHubText::inert)
                .toList());
        return text.paragraph(MARKER).toString();
    }

    /** What is folded shares the room that is left. */
    static String comment(List<ComparedUseCase> compared, List<UseCase> untouched) {
        int open = comment(compared, untouched, 0).length();
        String text = comment(compared, untouched, Math.max(0, LONGEST - open) / compared.size());
        return text.length() <= LONGEST ? text : headlines(compared);
    }

    private static String comment(List<ComparedUseCase> compared, List<UseCase> untouched, int room) {
        Markdown text = new Markdown();
        compared.forEach(one -> text.paragraph(headline(one, compared.size())));
        compared.forEach(one -> new ChangeText(one, text).write(room));
        if (!untouched.isEmpty()) {
            text.paragraph("Nothing has changed for "
                    + untouched.stream().map(UseCase::id).map(GitHubText::inert).collect(Collectors.joining(", "))
                    + ".");
        }
        return text.paragraph(MARKER).toString();
    }

    private static String headlines(List<ComparedUseCase> compared) {
        StringBuilder text = new StringBuilder();
        for (ComparedUseCase one : compared) {
            String line = headline(one, compared.size()) + "\n\n";
            if (text.length() + line.length() + MARKER.length() < LONGEST) {
                text.append(line);
            }
        }
        return text + MARKER + "\n";
    }

    private static String headline(ComparedUseCase one, int all) {
        String useCase = all == 1 ? "" : one.report().gate().run().useCase().id() + ": ";
        return "**" + GitHubText.inert(useCase + ChangeHeadline.of(one.report())) + "**";
    }
}
