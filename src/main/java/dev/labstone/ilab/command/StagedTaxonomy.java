package dev.labstone.ilab.command;

import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

record StagedTaxonomy(Path root, List<String> notes) {
    static StagedTaxonomy forXdg(Taxonomy taxonomy, Optional<Path> documents, Workspace workspace) {
        return new StagedTaxonomy(taxonomy.root(), List.of());
    }
}
