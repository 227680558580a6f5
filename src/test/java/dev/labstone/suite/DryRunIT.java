package dev.labstone.suite;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.labstone.check.TriedCheck;
import dev.labstone.junit.DryChecks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The dry run of an author: every check of every use case in {@code cases/}, tried on wrong answers. */
@Tag("dry-run")
class DryRunIT {

    static Stream<Arguments> checks() {
        return DryChecks.ofJvm().stream().map(check -> argumentSet(check.toString(), check));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void fails_a_wrong_answer(TriedCheck check) {
        check.complaint().ifPresent(complaint -> fail(complaint));
    }
}
