package dev.labstone.suite;

import dev.labstone.junit.ClaimTest;
import dev.labstone.junit.EvaluatedClaim;
import dev.labstone.junit.EvaluatedExample;
import dev.labstone.junit.ExampleTest;

/** The suite itself: every example and claim of every use case in {@code cases/}, asked of all models of the lineup. */
class UseCaseIT {

    @ExampleTest
    void answers(EvaluatedExample example) {
        example.verify();
    }

    @ClaimTest
    void proves(EvaluatedClaim claim) {
        claim.verify();
    }
}
