package dev.labstone.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.time.Instant;
import java.util.Optional;

/** Holds reference answers to the checks of their examples: a check that not even the reference passes is mistaken. */
public final class References {

    private static final ModelIdentity AUTHOR =
            new ModelIdentity("the author", Optional.empty(), "none", Optional.empty(), Optional.empty());

    private References() {}

    /**
     * Verifies the references of a use case.
     *
     * @param useCase the use case
     * @param checks the checks
     * @throws InvalidFileException if a reference does not pass, with all that do not
     */
    public static void verify(UseCase useCase, Checks checks) {
        Problems problems = new Problems(useCase.file());
        for (Example example : useCase.examples()) {
            Assessment assessment = checks.assess(example, answer(example.reference()));
            if (assessment.outcome() == Outcome.FAIL) {
                problems.add(
                        example.place(),
                        "the reference of \"" + example.id() + "\" does not pass the checks of its own example",
                        assessment.commentary(),
                        "a reference that passes, or checks that let it");
            }
        }
        problems.throwIfAny();
    }

    private static Answer answer(String text) {
        Sent nothing = new Sent("", JsonNodeFactory.instance.objectNode(), "");
        return new Answer(text, FinishReason.STOP, Tokens.UNKNOWN, 0, 1, Instant.EPOCH, nothing, AUTHOR);
    }
}
