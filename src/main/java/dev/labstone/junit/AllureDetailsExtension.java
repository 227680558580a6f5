package dev.labstone.junit;

import dev.labstone.report.AllureDetails;
import io.qameta.allure.Allure;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Adds what was asked and answered to the test's entry in the Allure report, before the test can fail. */
final class AllureDetailsExtension implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        method.getArguments().stream()
                .filter(EvaluatedExample.class::isInstance)
                .map(EvaluatedExample.class::cast)
                .forEach(example ->
                        new AllureDetails(Allure.getLifecycle(), example.run()).add(example.result(), example.state()));
        invocation.proceed();
    }
}
