package dev.labstone.model.file;

import dev.labstone.files.Digests;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Identifies a model by its file, or by its directory in the layout of Hugging Face. */
public final class ModelFiles {

    private ModelFiles() {}

    /**
     * Identifies a model.
     *
     * @param path a GGUF file, another file, or a directory
     * @return what is known of it
     * @throws ModelException if there is no such file
     * @throws UncheckedIOException if it cannot be read
     */
    public static ModelFile identify(Path path) {
        if (!Files.exists(path)) {
            throw new ModelException(
                    Failure.NOT_FOUND,
                    "the model file " + path + " does not exist; mend \"file:\" in models.yaml or put the model there");
        }
        try {
            return Files.isDirectory(path) ? directory(path) : file(path);
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the model " + path, broken);
        }
    }

    private static ModelFile file(Path path) throws IOException {
        Optional<GgufHeader> header = GgufHeader.read(path);
        return new ModelFile(
                path.getFileName().toString(),
                Digests.sha256(Files.newInputStream(path)),
                Files.size(path),
                header.flatMap(GgufHeader::architecture),
                header.flatMap(GgufHeader::quantisation),
                header.flatMap(GgufHeader::chatTemplate)
                        .map(text -> Digests.sha256(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** The digest of a directory is that of the list of its files: digest, two spaces, path, as sha256sum prints it. */
    private static ModelFile directory(Path path) throws IOException {
        StringBuilder list = new StringBuilder();
        long bytes = 0;
        for (Path file : filesBelow(path)) {
            String name = path.relativize(file).toString().replace('\\', '/');
            list.append(Digests.sha256(Files.newInputStream(file)))
                    .append("  ")
                    .append(name)
                    .append('\n');
            bytes += Files.size(file);
        }
        String digest = Digests.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        return new ModelFile(name, digest, bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Path> filesBelow(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
