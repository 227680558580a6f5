package dev.labstone.ilab.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pipeline that generates data: one that {@code ilab} 0.26 knows by name, or a folder. */
final class Pipeline26 {

    private static final Set<String> NAMES = Set.of("simple", "full", "llama");
    private static final List<String> FILES = List.of("knowledge.yaml", "freeform_skills.yaml", "grounded_skills.yaml");

    private Pipeline26() {}

    /** Returns it as {@code --pipeline} takes it: a relative folder would be looked for among those of {@code ilab}. */
    static String argument(String pipeline) {
        return NAMES.contains(pipeline)
                ? pipeline
                : Path.of(pipeline).toAbsolutePath().toString();
    }

    /** Returns what is wrong with it. */
    static Optional<String> unsupported(String pipeline) {
        if (NAMES.contains(pipeline)) {
            return Optional.empty();
        }
        Path folder = Path.of(pipeline).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            return Optional.of("the pipeline " + pipeline + " is none that ilab knows, and " + folder
                    + " is no folder: write simple or full, or the path of a folder with " + String.join(", ", FILES));
        }
        List<String> missing = FILES.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the pipeline folder " + folder + " lacks " + String.join(" and ", missing)
                                + ", and ilab reads all three even for a taxonomy that needs one: add it, a copy of another will do");
    }
}
