package dev.labstone.real;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problem;
import dev.labstone.taxonomy.TaxonomyCheck;
import dev.labstone.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A leaf and what is said of it.
 *
 * @param text what it holds
 * @param read why it cannot be read
 * @param checked why it would be refused
 * @param verdict what the real validator says
 */
record Compared(String text, List<Problem> read, List<Problem> checked, RealSchema.Verdict verdict) {

    /** What the linter says has no path of a field behind the place. */
    private static final Pattern LINT =
            Pattern.compile("qna\\.yaml:(\\d+):\\d+ (?!\\[)(?!syntax error|Cannot load|Version)(.*)");

    static Compared of(Path root, Path file, RealSchema.Verdict verdict) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return new Compared(text, read(root), TaxonomyCheck.of(root).problems(), verdict);
    }

    private static List<Problem> read(Path root) {
        try {
            TaxonomyReader.readValid(root);
            return List.of();
        } catch (InvalidFileException invalid) {
            return invalid.problems();
        }
    }

    boolean differs() {
        return read.isEmpty() != verdict.ilab().isEmpty() && !isKnown();
    }

    boolean differsOnRepository() {
        boolean refused = !verdict.ilab().isEmpty() || !verdict.repository().isEmpty();
        return checked.isEmpty() == refused && !isKnown();
    }

    boolean misses() {
        List<Integer> lines =
                read.stream().map(problem -> problem.place().line()).toList();
        boolean readable = !readHas("the character U+") && !readHas("a leaf must be a map");
        return readable && !lines.containsAll(linted()) && !isKnown();
    }

    /** Returns whether {@code ilab} takes the leaf. */
    boolean isTaken() {
        return verdict.ilab().isEmpty();
    }

    boolean readHas(String what) {
        return read.stream().anyMatch(problem -> problem.what().startsWith(what));
    }

    boolean ilabSays(String what) {
        return verdict.ilab().stream().anyMatch(message -> message.contains(what));
    }

    String told() {
        String problems = read.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return "\n=== ours\n" + problems + "\n=== ilab\n" + String.join("\n", verdict.ilab()) + "\n=== repository\n"
                + String.join("\n", verdict.repository()) + "\n=== text\n"
                + text.replace("\r", "<CR>").replace("\t", "<TAB>");
    }

    private List<Integer> linted() {
        return verdict.ilab().stream()
                .flatMap(message -> LINT.matcher(message).results())
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private boolean isKnown() {
        return Arrays.stream(Difference.values()).anyMatch(difference -> difference.explains(this));
    }
}
