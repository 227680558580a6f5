package dev.labstone.evaluation;

import dev.labstone.judge.calibration.Calibration;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.model.ModelIdentity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What there is to say of the judges of a run.
 *
 * @param judges the judges
 * @param questions how many different requests were put to each of them
 * @param complete whether each of them has replied to all, or would never do so
 * @param notAsked how many answers they did not have to look at, because the other checks had decided
 * @param labels the answers that people can label, with the labels they have given
 * @param agreement how far the judges of a jury agree; empty for a single judge
 */
public record JudgingReport(
        List<Judge> judges,
        int questions,
        boolean complete,
        int notAsked,
        List<LabelRow> labels,
        List<Agreement> agreement) {

    /** Creates a report. */
    public JudgingReport {
        judges = List.copyOf(judges);
        labels = List.copyOf(labels);
        agreement = List.copyOf(agreement);
    }

    /**
     * One judge.
     *
     * @param name its name in the lineup
     * @param model its model; empty if it could not be asked
     * @param calibrations what it has shown on each criterion
     * @param warnings what speaks against it
     */
    public record Judge(
            String name, Optional<ModelIdentity> model, List<Calibration> calibrations, List<String> warnings) {}

    /**
     * How far a jury agrees on a criterion.
     *
     * @param criterion the criterion
     * @param answers how many answers at least two of the judges gave a verdict on
     * @param alpha Krippendorff's α; empty if it is unknown
     */
    public record Agreement(String criterion, int answers, OptionalDouble alpha) {}
}
