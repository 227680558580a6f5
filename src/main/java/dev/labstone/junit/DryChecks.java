package dev.labstone.junit;

import dev.labstone.check.Checks;
import dev.labstone.check.DryRun;
import dev.labstone.check.TriedCheck;
import java.util.List;

/** The checks of all use cases that the settings name, tried on wrong answers without asking any model. */
public final class DryChecks {

    private DryChecks() {}

    /**
     * Tries them.
     *
     * @throws RuntimeException if a use case cannot be read, or a reference or wrong answer of it is held wrongly by its
     *     checks, with all that is wrong
     */
    public static List<TriedCheck> ofJvm() {
        return of(Settings.ofJvm());
    }

    static List<TriedCheck> of(Settings settings) {
        Checks checks = Checks.load();
        return UseCases.read(settings, checks).stream()
                .flatMap(useCase -> DryRun.of(useCase, checks).stream())
                .toList();
    }
}
