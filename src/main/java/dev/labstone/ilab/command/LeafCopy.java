package dev.labstone.ilab.command;

import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.taxonomy.Documents;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.yaml.YamlPatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes copies of leaves: all files of their folders, and the {@code qna.yaml} with as little changed as can be.
 *
 * @param root the folder of the taxonomy that is written
 * @param workspace where repositories of documents are made
 * @param documents a folder that stands in for the repositories of the leaves
 */
record LeafCopy(Path root, Workspace workspace, Optional<Path> documents) {

    private static final String DOCUMENT = "document";

    /** Writes a leaf. */
    void write(Leaf leaf) {
        write(leaf, leaf.version());
    }

    /** Writes a leaf as one of another version of the schema. */
    void write(Leaf leaf, int version) {
        try {
            Path folder = Files.createDirectories(root.resolve(leaf.path()));
            copyFiles(leaf.file().toAbsolutePath().getParent(), folder);
            YamlPatch patch = new YamlPatch(leaf.file(), Files.readString(leaf.file()));
            if (version != leaf.version()) {
                String old = Integer.toString(leaf.version());
                patch.change(List.of("version"), written -> written.replace(old, Integer.toString(version)));
            }
            if (leaf.document().isPresent()) {
                useLocalDocuments(leaf, leaf.document().get(), patch);
            }
            Files.writeString(folder.resolve(leaf.file().getFileName()), patch.text());
        } catch (IOException broken) {
            throw new UncheckedIOException("could not copy " + leaf.file() + ": " + broken.getMessage(), broken);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void useLocalDocuments(Leaf leaf, DocumentSource source, YamlPatch patch) throws IOException {
        Optional<Documents> here =
                documents.map(folder -> Documents.of(source, folder)).filter(found -> !found.isEmpty());
        if (here.isPresent()) {
            Path repository = workspace.scratch().resolve("documents").resolve(leaf.path());
            String commit = commit(here.get(), repository);
            patch.change(
                    List.of(DOCUMENT, "repo"),
                    old -> YamlPatch.quoted(repository.toUri().toString()));
            patch.change(List.of(DOCUMENT, "commit"), old -> YamlPatch.quoted(commit));
        }
    }

    private String commit(Documents found, Path repository) throws IOException {
        for (String path : found.paths()) {
            Path copy = repository.resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(found.folder().resolve(path), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return GitRepository.create(workspace, repository).commitAll();
    }
}
