package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.Installation;
import dev.labstone.ilab.command.SetupScript;
import dev.labstone.ilab.process.ShellWord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Knows how to get what is missing. */
record Cures(Installation installation, Path cache) {

    /** What InstructLab publishes, all of it in repositories of its own. */
    private static final Set<String> MODELS = Set.of("merlinite-7b-lab", "granite-7b-lab");

    private static final String SMALL = "-Q4_K_M.gguf";
    private static final String ORGANISATION = "instructlab";

    /** Returns how to get it, as the end of a sentence. */
    String missing(Path path) {
        return SetupScript.making(path, cache)
                .or(() -> published(path))
                .map(command -> "; get it with: " + command)
                .orElse("; put it there, or name another in models.yaml");
    }

    private Optional<String> published(Path path) {
        String name = path.getFileName().toString();
        if (MODELS.contains(name)) {
            return Optional.of(download(ORGANISATION + "/" + name, "", above(path)));
        }
        return Optional.of(name)
                .filter(file -> file.endsWith(SMALL) && MODELS.contains(file.replace(SMALL, "")))
                .map(file -> download(
                        ORGANISATION + "/" + file.replace(SMALL, "") + "-GGUF",
                        " --filename " + file,
                        path.toAbsolutePath().getParent()));
    }

    /** A model in the layout of Hugging Face is put into ORGANISATION/NAME below the folder that is given. */
    private static Path above(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent.endsWith(ORGANISATION) ? parent.getParent() : parent;
    }

    /** {@code --config DEFAULT}: it needs no {@code ilab init} before it, and changes no configuration. */
    private String download(String repository, String file, Path folder) {
        String verb = installation.version().startsWith("0.26") ? "model download" : "download";
        return quote(installation.command()) + " --config DEFAULT " + verb + " --repository " + repository + file
                + " --model-dir " + quote(folder);
    }

    private static String quote(Path path) {
        return ShellWord.quote(path.toString());
    }
}
