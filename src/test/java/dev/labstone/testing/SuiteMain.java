package dev.labstone.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.labstone.junit.ClaimTest;
import dev.labstone.junit.EvaluatedClaim;
import dev.labstone.junit.EvaluatedExample;
import dev.labstone.junit.ExampleTest;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the suite as Failsafe would, and prints a line for each test: its status, name and message. */
public final class SuiteMain {

    private SuiteMain() {}

    /** Runs the suite, or with any argument the one that forgets to verify. */
    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments.length == 0 ? Suite.class : ForgetfulSuite.class))
                .configurationParameters(Map.of("junit.jupiter.extensions.autodetection.enabled", "true"))
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, new Printer());
        }
    }

    /** The suite. */
    static class Suite {
        @ExampleTest
        void answers(EvaluatedExample example) {
            example.verify();
        }

        @ClaimTest
        void proves(EvaluatedClaim claim) {
            claim.verify();
        }
    }

    /** A suite whose author forgot to verify. */
    static class ForgetfulSuite {
        @ExampleTest
        void answers(EvaluatedExample example) {
            System.out.println("SEEN " + example);
        }
    }

    private static final class Printer implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean failed = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() || failed) {
                System.out.println("TEST " + result.getStatus() + " " + test.getDisplayName()
                        + result.getThrowable()
                                .map(thrown -> " " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
                                .orElse(""));
            }
        }
    }
}
