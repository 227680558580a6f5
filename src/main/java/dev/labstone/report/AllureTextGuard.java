package dev.labstone.report;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.List;

/**
 * Keeps the Allure report from running what a model wrote: Allure 2 shows messages and traces of failures as HTML, and a
 * failure quotes answers. Found by Allure as a service.
 */
public final class AllureTextGuard implements TestLifecycleListener {

    @Override
    public void beforeTestWrite(TestResult result) {
        guard(result.getStatusDetails());
        guard(result.getSteps());
    }

    private static void guard(List<StepResult> steps) {
        for (StepResult step : steps) {
            guard(step.getStatusDetails());
            guard(step.getSteps());
        }
    }

    private static void guard(StatusDetails details) {
        if (details != null) {
            details.setMessage(escape(details.getMessage()));
            details.setTrace(escape(details.getTrace()));
        }
    }

    private static String escape(String text) {
        return text == null
                ? null
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
