package dev.labstone.model.file;

import dev.labstone.files.Digests;
import dev.labstone.files.Folders;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Identifies a model by its file, or by its directory in the layout of Hugging Face. */
public final class ModelFiles {

    private ModelFiles() {}

    /**
     * Identifies a model. Messages name the file without its folders, because they go into reports.
     *
     * @param path a GGUF file, another file, or a directory
     * @return what is known of it
     * @throws ModelException if there is no such file, or it cannot be read
     */
    public static ModelFile identify(Path path) {
        if (!Files.exists(path)) {
            throw unusable(path, "does not exist", "mend \"file:\" or put the model there");
        }
        try {
            return Files.isDirectory(path) ? directory(path) : file(path);
        } catch (IOException | UncheckedIOException broken) {
            throw unusable(path, "cannot be read", "is it a whole file, and may you read it?");
        }
    }

    private static ModelException unusable(Path path, String what, String cure) {
        return new ModelException(
                Failure.NOT_FOUND,
                "the model " + name(path) + ", named by \"file:\" in models.yaml, " + what + "; " + cure
                        + " (the path counts from the folder of models.yaml)");
    }

    private static ModelFile file(Path path) throws IOException {
        Optional<GgufHeader> header = GgufHeader.read(path);
        return new ModelFile(
                name(path),
                Digests.sha256(Files.newInputStream(path)),
                Files.size(path),
                header.flatMap(GgufHeader::architecture),
                header.flatMap(GgufHeader::quantisation),
                header.flatMap(GgufHeader::chatTemplate)
                        .map(text -> Digests.sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The digest of a directory is that of the list of its files: digest, two spaces, path, as sha256sum prints it. */
    private static ModelFile directory(Path path) throws IOException {
        SortedMap<String, Path> files = Folders.files(path);
        if (files.isEmpty()) {
            throw unusable(path, "holds no files", "put the model there");
        }
        StringBuilder list = new StringBuilder();
        long bytes = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String digest = Digests.sha256(Files.newInputStream(file.getValue()));
            list.append(digest).append("  ").append(file.getKey()).append('\n');
            bytes += Files.size(file.getValue());
        }
        String digest = Digests.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
        return new ModelFile(name(path), digest, bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String name(Path path) {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }
}
