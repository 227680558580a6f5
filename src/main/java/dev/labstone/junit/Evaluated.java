package dev.labstone.junit;

import dev.labstone.deliver.ClosedRun;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.report.ComparedUseCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A use case, evaluated.
 *
 * @param gate what its run has shown
 * @param refused the losses that kept its baseline from being written
 * @param compared what a change does to it; empty if it was compared with nothing
 * @param delivered what it has of that which is handed in, if all of it has to be there
 */
record Evaluated(Gate gate, List<String> refused, Optional<ComparedUseCase> compared, Optional<ClosedRun> delivered) {

    Evaluated delivering(ClosedRun closed) {
        return new Evaluated(gate, refused, compared, Optional.of(closed));
    }

    Run run() {
        return gate.run();
    }

    Stream<EvaluatedExample> examples() {
        return run().results().stream().map(result -> new EvaluatedExample(run(), result, gate.state(result)));
    }

    Stream<EvaluatedClaim> claims() {
        return Stream.of(
                        gate.claims().stream()
                                .filter(Evaluated::isTold)
                                .map(claim -> new EvaluatedStatement(run(), claim, gate.isGated())),
                        gate.against().stream().map(against -> new EvaluatedBaseline(run(), against, refused)),
                        Stream.of(gate).filter(Gate::isUnheld).map(EvaluatedAbsence::new),
                        compared.stream().map(ComparedUseCase::report).map(EvaluatedChange::new),
                        delivered.stream().map(closed -> new EvaluatedDeliverables(run(), closed)))
                .flatMap(claims -> claims);
    }

    private static boolean isTold(TestedClaim claim) {
        return claim.state() != ClaimState.NOT_TESTED || claim.claim().terms().required();
    }
}
