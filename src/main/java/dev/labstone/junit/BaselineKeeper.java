package dev.labstone.junit;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.baseline.BaselineException;
import dev.labstone.lineup.Lineup;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks after the baseline of a use case: reads it before anything is asked, and writes it when told to, or when a first
 * run on somebody's own machine makes it. In CI nobody would look at a new one, so there it has to exist. A lineup that
 * is not gated has nothing to do with it.
 *
 * @param file its file
 * @param known what it says before the run
 * @param lineup the lineup that is evaluated
 * @param settings what the user wants
 */
record BaselineKeeper(Path file, Optional<Baseline> known, Lineup lineup, Settings settings) {

    /**
     * Reads the baseline of a use case.
     *
     * @throws BaselineException if it cannot be read, or is missing where it may not be
     */
    static BaselineKeeper of(UseCase useCase, Lineup lineup, Settings settings) {
        Path file = Baseline.file(useCase);
        if (!lineup.gated()) {
            return new BaselineKeeper(file, Optional.empty(), lineup, settings);
        }
        Optional<Baseline> known = Baseline.read(file, useCase.id());
        boolean held = lineup.roles().contains(Role.TRAINED);
        if (held && known.isEmpty() && settings.ci() && !settings.updateBaseline()) {
            throw BaselineException.missing(file);
        }
        return new BaselineKeeper(file, known, lineup, settings);
    }

    /** Returns the gate that a run is held to: that of the known baseline, or of the one it makes. */
    Gate gate(Run run, Optional<OverlapReport> overlap) {
        if (lineup.gated()) {
            return Gate.of(run, after(run), overlap);
        }
        if (settings.updateBaseline()) {
            Console.say("the baseline " + file + " was not written, because the lineup \"" + lineup.name()
                    + "\" is not gated; take \"gated: false\" out of models.yaml, or another lineup");
        }
        return Gate.open(run, overlap);
    }

    /** Returns the losses that keep the baseline from being written, as far as nobody accepts them. */
    List<String> refused(Run run) {
        return lineup.gated() && settings.updateBaseline() && settings.accept().isEmpty()
                ? Gate.of(run, known).hiddenByUpdate()
                : List.of();
    }

    private Optional<Baseline> after(Run run) {
        boolean first = known.isEmpty() && run.roles().contains(Role.TRAINED);
        if (!settings.updateBaseline() && !first) {
            return known;
        }
        if (!run.isDecided()) {
            Console.say("the baseline " + file + " was not written, because examples have no verdict; mend what the"
                    + " broken tests name and run the same command again");
            return known;
        }
        return refused(run).isEmpty() ? Optional.of(written(run)) : known;
    }

    private Baseline written(Run run) {
        Baseline made = Baseline.of(run, known);
        Baseline updated = settings.accept()
                .map(reason -> made.accepting(reason, Gate.of(run, known).hiddenByUpdate(), Role.TRAINED))
                .orElse(made);
        updated.write(file);
        Console.say("the baseline " + file + " was written from this run; look at it and commit it");
        return updated;
    }
}
