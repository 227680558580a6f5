package dev.labstone.junit;

import dev.labstone.deliver.ClosedRun;
import dev.labstone.deliver.Ended;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunFolder;
import dev.labstone.gate.Gate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.lineup.Lineup;
import dev.labstone.report.prose.Prose;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.usecase.KnownLeaves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Knows the folder of the taxonomy that a lineup's student is taught by. */
final class TaxonomyPlace {

    private static final String NAME = "taxonomy";

    private TaxonomyPlace() {}

    /** Returns the folder that the lineup names, or the one beside the cases; it need not exist. */
    static Path of(Lineup lineup, Settings settings) {
        return lineup.plan()
                .map(Plan::taxonomy)
                .orElseGet(() -> settings.cases().resolveSibling(NAME));
    }

    /** Returns the end of a run, with the leaves that are handed in with it: all of the taxonomy, as its pull request adds them. */
    static ClosedRun close(Gate gate, Prose prose, Path folder, Settings settings) {
        List<String> leaves = Files.isDirectory(folder)
                ? TaxonomyReader.read(folder).leaves().stream().map(Leaf::path).toList()
                : List.of();
        Run run = gate.run();
        Path reports = RunFolder.of(settings.reports(), run.useCase().id(), run.lineup());
        return Ended.run(gate, prose, reports, folder, leaves);
    }

    /**
     * Returns the leaves that groups may name: any, if there is no such folder.
     *
     * @param folder the folder
     * @param deleted leaves that are not there any more and may be named for once
     * @throws dev.labstone.files.InvalidFileException if the taxonomy cannot be read
     */
    static KnownLeaves leaves(Path folder, Collection<String> deleted) {
        if (!Files.isDirectory(folder)) {
            return KnownLeaves.ANY;
        }
        Stream<String> there = TaxonomyReader.read(folder).leaves().stream().map(Leaf::path);
        return KnownLeaves.of(Stream.concat(there, deleted.stream()).toList());
    }
}
