package dev.labstone.junit;

import dev.labstone.report.AllureDetails;
import io.qameta.allure.Allure;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Adds what was asked and answered to the test's entry in the Allure report, before the test can fail, and holds the
 * example to the baseline where the test's author forgot it: a test that checks nothing must not be green.
 */
final class ExampleInterceptor implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        List<EvaluatedExample> examples = method.getArguments().stream()
                .filter(EvaluatedExample.class::isInstance)
                .map(EvaluatedExample.class::cast)
                .toList();
        examples.forEach(ExampleInterceptor::describe);
        invocation.proceed();
        examples.stream().filter(example -> !example.isVerified()).forEach(EvaluatedExample::verify);
    }

    private static void describe(EvaluatedExample example) {
        new AllureDetails(Allure.getLifecycle(), example.run()).add(example.result(), example.state());
    }
}
