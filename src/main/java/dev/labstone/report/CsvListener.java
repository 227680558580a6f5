package dev.labstone.report;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.RunListener;
import dev.labstone.report.review.Reviews;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the CSV of each comparison that the lineup binds, while results come in. */
public final class CsvListener implements RunListener, AutoCloseable {

    private final Path folder;
    private final Reviews reviews;
    private final List<ComparisonCsv> files = new ArrayList<>();

    /**
     * Creates a listener.
     *
     * @param folder the folder of the run
     * @param reviews what people said of answers
     */
    public CsvListener(Path folder, Reviews reviews) {
        this.folder = folder;
        this.reviews = reviews;
    }

    @Override
    public void started(UseCase useCase, String lineup, Set<Role> roles) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.isBoundBy(roles)) {
                files.add(ComparisonCsv.begin(comparison, folder, reviews));
            } else {
                ComparisonCsv.remove(comparison, folder);
            }
        }
    }

    @Override
    public void assessed(ExampleResult result) {
        files.forEach(file -> file.add(result));
    }

    @Override
    public void finished(Run run) {
        files.forEach(ComparisonCsv::finish);
        files.clear();
    }

    /** Takes away files of a run that did not finish. */
    @Override
    public void close() {
        files.forEach(ComparisonCsv::close);
    }
}
