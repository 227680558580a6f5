package dev.labstone.report;

import dev.labstone.evaluation.Run;
import dev.labstone.files.Digests;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Files a test of a run in the Allure report: under its use case, by a name of its own, with lineup and state as parameters.
 *
 * @param run the run
 */
record AllureFiling(Run run) {

    private static final Set<String> REPLACED = Set.of("parentSuite", "suite", "subSuite", "feature", "epic", "story");

    /**
     * Files a test.
     *
     * @param test the test
     * @param name its name, unique in the use case
     * @param suite what it stands under within the use case
     * @param feature what it is a test of
     * @param state how it came out
     */
    void file(TestResult test, String name, String suite, String feature, String state) {
        String path = run.useCase().id() + "/" + run.lineup() + "/" + name;
        test.setName(name);
        test.setFullName(path);
        test.setTestCaseId(name);
        // Allure's own id counts invocations, so that a new example would inherit the history of its neighbour
        test.setHistoryId(Digests.sha256(path.getBytes(StandardCharsets.UTF_8)));
        test.getParameters().clear();
        test.getParameters().addAll(List.of(parameter("lineup", run.lineup()), parameter("state", state)));
        test.getLabels().removeIf(label -> REPLACED.contains(label.getName()));
        test.getLabels()
                .addAll(List.of(
                        label("parentSuite", run.useCase().title()),
                        label("suite", suite),
                        label("epic", run.useCase().title()),
                        label("feature", feature),
                        label("story", suite)));
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter().setName(name).setValue(value);
    }
}
