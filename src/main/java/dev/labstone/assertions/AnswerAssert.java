package dev.labstone.assertions;

import dev.labstone.check.Assessment;
import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.model.Answer;
import dev.labstone.usecase.ChecksText;
import dev.labstone.usecase.Example;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;

/** Assertions on an answer. They are the checks of use cases, written the same way and with the same reasons. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private static final Checks CHECKS = Checks.load();

    private final Map<String, String> fields = new LinkedHashMap<>();

    AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    /** Sets what a placeholder in the checks stands for: {@code with("reference", "Paris")} for {@code {{reference}}}. */
    public AnswerAssert with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /**
     * Verifies that the answer passes checks.
     *
     * @param checks one check or a list of checks, as they stand in a use case
     * @throws AssertionError if it fails one of them, or one could not decide
     * @throws dev.labstone.files.InvalidFileException if the checks are not written as they should be
     */
    public AnswerAssert passes(String checks) {
        return comesOut(Outcome.PASS, checks, "to pass");
    }

    /**
     * Verifies that the answer fails checks.
     *
     * @param checks one check or a list of checks, as they stand in a use case
     * @throws AssertionError if it passes all of them, or one could not decide
     * @throws dev.labstone.files.InvalidFileException if the checks are not written as they should be
     */
    public AnswerAssert fails(String checks) {
        return comesOut(Outcome.FAIL, checks, "to fail");
    }

    private AnswerAssert comesOut(Outcome expected, String checks, String words) {
        isNotNull();
        Example example = ChecksText.read(checks, fields, CHECKS);
        Assessment assessment = CHECKS.assess(example, actual);
        if (assessment.outcome() != expected) {
            failWithMessage(
                    "%nExpecting answer:%n  %s%n%s:%n  %s%nbut %s",
                    actual.text(), words, checks.strip(), told(assessment));
        }
        return this;
    }

    /** What a check found tells more than that all passed. */
    private static String told(Assessment assessment) {
        return assessment.outcome() == Outcome.PASS
                ? assessment.results().get(0).check().label() + " passed: "
                        + assessment.results().get(0).verdict().reason()
                : assessment.commentary();
    }
}
