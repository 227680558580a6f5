package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.TrainedStudent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a student was tuned, for reports.
 *
 * @param ilab which {@code ilab} it was: {@code 0.26.1}
 * @param stages the stages in their order
 * @param data what was generated; empty if it never came to that
 * @param training how the training went; empty if it never came to that
 */
public record TuningReport(
        String ilab, List<StageReport> stages, Optional<GeneratedData> data, List<TrainedStudent.Epoch> training) {

    /** Creates a report. */
    public TuningReport {
        stages =
                stages.stream().sorted(Comparator.comparing(StageReport::stage)).toList();
        training = List.copyOf(training);
    }
}
