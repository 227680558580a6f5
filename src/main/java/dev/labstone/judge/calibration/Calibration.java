package dev.labstone.judge.calibration;

import dev.labstone.judge.Kind;
import dev.labstone.statistics.Proportion;
import dev.labstone.statistics.Ratings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a judge has shown on one criterion.
 *
 * @param judge the name of the judge and of its model
 * @param criterion the criterion
 * @param kind its kind
 * @param ratings what people said, by row, and what the judge said of the same answers, by column
 * @param silent how many labelled answers it gave no verdict on; they count against its agreement
 * @param kappa how far ratings agree beyond chance, with distances where the menu has an order
 * @param traps what it made of the traps
 * @param consistency how often it said the same when two answers changed places; empty where it compares none
 * @param objection why its verdicts do not count; empty if they do
 */
public record Calibration(
        String judge,
        String criterion,
        Kind kind,
        Ratings ratings,
        int silent,
        OptionalDouble kappa,
        List<TrapResult> traps,
        Optional<Proportion> consistency,
        Optional<String> objection) {

    /** Creates a calibration. */
    public Calibration {
        traps = List.copyOf(traps);
    }

    /** Returns how many labels it met, of all there are. */
    public Proportion agreement() {
        return new Proportion(ratings.agreement().hits(), ratings.items() + silent);
    }

    /** Returns how many traps it got right, of all. */
    public Proportion trapsRight() {
        return new Proportion((int) traps.stream().filter(TrapResult::right).count(), traps.size());
    }
}
