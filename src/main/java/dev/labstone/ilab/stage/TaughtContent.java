package dev.labstone.ilab.stage;

import dev.labstone.taxonomy.Documents;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a student is taught, told by a digest: the leaves, and those of their documents that are on this machine. */
public final class TaughtContent {

    private TaughtContent() {}

    /**
     * Returns the digest, as {@link dev.labstone.model.Lineage#taxonomySha256} holds it.
     *
     * @param taxonomy the taxonomy
     * @param documents the folder that the documents of its leaves are in; empty if they are elsewhere
     */
    public static String digest(Taxonomy taxonomy, Optional<Path> documents) {
        List<String> parts = new ArrayList<>(List.of(taxonomy.digest()));
        taxonomy.leaves().stream()
                .flatMap(leaf -> leaf.document().stream())
                .flatMap(source -> documents.map(folder -> Documents.of(source, folder)).stream())
                .map(Documents::digest)
                .forEach(parts::add);
        return Inputs.digest(String.join(" ", parts));
    }
}
