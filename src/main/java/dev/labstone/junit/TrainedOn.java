package dev.labstone.junit;

import dev.labstone.check.meaning.Embedders;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.lineup.Lineup;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.overlap.Overlaps;
import dev.labstone.overlap.TrainingTexts;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Knows what the student of a lineup was trained on: the taxonomy and data of its stages, or, where it is replayed or served by
 * somebody else, the folder {@code taxonomy} beside the cases and the data that are kept with the use case.
 *
 * @param lineup the lineup
 * @param settings where the cases are
 */
record TrainedOn(Lineup lineup, Settings settings) {

    private static final String KEPT = "training/messages.jsonl";

    /** Returns which examples the student has seen; empty if there is no student, or no taxonomy to look at. */
    Optional<OverlapReport> overlaps(UseCase useCase) {
        Path taxonomy = TaxonomyPlace.of(lineup, settings);
        if (!lineup.roles().contains(Role.TRAINED) || !Files.isDirectory(taxonomy)) {
            return Optional.empty();
        }
        TrainingTexts texts = new TrainingTexts(TaxonomyReader.read(taxonomy), documents(), generated(useCase));
        return Optional.of(Overlaps.of(useCase, texts, Embedders.find()));
    }

    private Optional<Path> documents() {
        return lineup.plan()
                .map(Plan::documents)
                .orElseGet(() ->
                        Optional.ofNullable(settings.cases().toAbsolutePath().getParent()));
    }

    private Optional<Path> generated(UseCase useCase) {
        return lineup.plan().isPresent()
                ? lineup.students().trainingData()
                : Optional.of(useCase.folder().resolve(KEPT)).filter(Files::exists);
    }
}
