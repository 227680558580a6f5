package dev.labstone.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Keeps the suite for the whole session, so that whoever comes first runs it and all others read it. */
final class SuiteStore {

    private static final Namespace NAMESPACE = Namespace.create(SuiteStore.class);

    private SuiteStore() {}

    /**
     * Returns the suite.
     *
     * @throws RuntimeException the same one each time, if the run failed as a whole: it is never tried twice
     */
    static Suite suite(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(Outcome.class, key -> Outcome.of(), Outcome.class)
                .orElseThrow();
    }

    /**
     * A suite, or why there is none. JUnit would run a creator that throws again in newer versions, so this one never
     * throws.
     */
    private record Outcome(Suite suite, RuntimeException failure) {
        static Outcome of() {
            try {
                return new Outcome(Suite.run(Settings.ofJvm()), null);
            } catch (RuntimeException failure) {
                return new Outcome(null, failure);
            }
        }

        Suite orElseThrow() {
            if (failure != null) {
                throw failure;
            }
            return suite;
        }
    }
}
