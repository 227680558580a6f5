package dev.labstone.suite;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.junit.CalibratedJudge;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The calibration of an author: every judge of the lineup, on every criterion that needs one. */
@Tag("calibrate")
class CalibrateIT {

    static Stream<Arguments> judges() {
        return CalibratedJudge.ofJvm().stream().map(judge -> argumentSet(judge.toString(), judge));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void has_earned_its_vote(CalibratedJudge judge) {
        judge.verify();
    }
}
