package dev.labstone.scaffold;

import dev.labstone.files.WholeFile;
import dev.labstone.report.prose.ProseReader;
import dev.labstone.yaml.Gap;
import dev.labstone.yaml.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes the files that a use case begins with: {@code mvn -q compile exec:java@new -Dlabstone.new=my-use-case}. */
public final class NewUseCase {

    /** The name of the new use case ({@value}). */
    public static final String NAME = "labstone.new";

    /** What its leaf teaches ({@value}): {@code skill}, {@code grounded-skill}, {@code knowledge} or {@code none}. */
    public static final String LEAF = "labstone.leaf";

    private NewUseCase() {}

    /**
     * Writes the files and says so.
     *
     * @param args the folder of the project
     * @throws Refusal if the name or the leaf is not allowed, or one of the files exists; then nothing is written
     * @throws java.io.UncheckedIOException if a file cannot be written
     */
    public static void main(String[] args) {
        System.out.println(write(Path.of(args[0]), System::getProperty));
    }

    static String write(Path base, UnaryOperator<String> settings) {
        String id = name(settings.apply(NAME));
        LeafKind kind = LeafKind.of(settings.apply(LEAF));
        Map<Path, String> files = files(id, kind);
        rejectExisting(base, files);
        files.forEach((file, text) -> WholeFile.write(base.resolve(file), text));
        return words(id, List.copyOf(files.keySet()));
    }

    private static String name(String name) {
        if (name == null || name.isBlank()) {
            throw new Refusal("the use case has no name; expected -D" + NAME + "=my-use-case");
        }
        if (!Names.isKebabCase(name) || name.equals("models")) {
            throw new Refusal(
                    "-D" + NAME + "=" + name + " is not allowed; expected up to 100 of a-z, 0-9 and single hyphens"
                            + " between them, such as " + plain(name));
        }
        return name;
    }

    private static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() || plain.length() > 100 || plain.equals("models") ? "my-use-case" : plain;
    }

    private static Map<Path, String> files(String id, LeafKind kind) {
        String leaf = kind.path(id);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(
                Path.of("cases", id + ".yaml"),
                Pattern.text("use-case.yaml").replace("@id@", id).replace("@leaf@", leaf));
        files.put(Path.of("cases", id, ProseReader.FILE), ProseFile.text());
        if (kind != LeafKind.NONE) {
            Path folder = Path.of("taxonomy", leaf);
            files.put(folder.resolve("qna.yaml"), Pattern.text(kind.file()));
            files.put(folder.resolve("attribution.txt"), Pattern.text("attribution.txt"));
        }
        return files;
    }

    private static void rejectExisting(Path base, Map<Path, String> files) {
        String existing = files.keySet().stream()
                .filter(file -> Files.exists(base.resolve(file)))
                .map(NewUseCase::slashed)
                .collect(Collectors.joining(", "));
        if (!existing.isEmpty()) {
            throw new Refusal(
                    "there is already " + existing + "; nothing was written. Choose another name, or move that away");
        }
    }

    private static String words(String id, List<Path> files) {
        String written =
                files.stream().map(file -> "  wrote " + slashed(file) + "\n").collect(Collectors.joining());
        return "Labstone: " + id + "\n" + written + "  next  fill in what says " + Gap.MARK
                + ", then try the checks: mvn -q verify -Pdry-run -Dlabstone.useCase=" + id;
    }

    private static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Thrown when nothing can be written; the message says why, and how to mend it. */
    static final class Refusal extends RuntimeException {
        Refusal(String message) {
            super(message, null, false, false);
        }
    }
}
