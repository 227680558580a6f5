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
                .getOrComputeIfAbsent(Attempt.class, key -> Attempt.of(), Attempt.class)
                .orElseThrow();
    }

    /**
     * A suite, or why there is none. JUnit would run a creator that throws again in newer versions, so this one never
     * throws.
     */
    private record Attempt(Suite suite, Throwable failure) {
        static Attempt of() {
            try {
                return new Attempt(Suite.of(Settings.ofJvm()), null);
            } catch (RuntimeException | Error failure) {
                return new Attempt(null, failure);
            }
        }

        Suite orElseThrow() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return suite;
        }
    }
}
