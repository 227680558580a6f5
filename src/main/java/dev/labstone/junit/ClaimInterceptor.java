package dev.labstone.junit;

import dev.labstone.report.AllureDetails;
import io.qameta.allure.Allure;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Adds the figures to the test's entry in the Allure report, before the test can fail, and holds the run to the claim, where
 * the test's author forgot it: a test that checks nothing must not be green.
 */
final class ClaimInterceptor implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        List<EvaluatedClaim> claims = method.getArguments().stream()
                .filter(EvaluatedClaim.class::isInstance)
                .map(EvaluatedClaim.class::cast)
                .toList();
        claims.forEach(ClaimInterceptor::describe);
        invocation.proceed();
        claims.forEach(EvaluatedClaim::verify);
    }

    private static void describe(EvaluatedClaim claim) {
        claim.run()
                .ifPresent(run -> new AllureDetails(Allure.getLifecycle(), run)
                        .addClaim(claim.name(), claim.state(), claim.words()));
    }
}
