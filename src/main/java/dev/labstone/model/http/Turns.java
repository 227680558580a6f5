package dev.labstone.model.http;

import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.Request;
import dev.labstone.model.Tokens;
import dev.labstone.model.limit.Pass;
import dev.labstone.model.limit.Visitor;
import java.util.Optional;

/**
 * Makes attempts when it is the model's turn at its server, and tells the server's limits what came of them.
 *
 * @param visitor who asks
 */
public record Turns(Visitor visitor) implements AutoCloseable {

    /** Most tokens of most languages have more characters than that. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    /** One attempt. */
    @FunctionalInterface
    public interface Attempt {
        /**
         * Makes it.
         *
         * @throws FailedAttemptException if it gives no answer
         */
        Answer make() throws FailedAttemptException;
    }

    /**
     * Waits for the turn, then makes an attempt.
     *
     * @throws FailedAttemptException if it gives no answer, or the run was stopped
     */
    public Answer take(Request request, Attempt attempt) throws FailedAttemptException {
        try (Pass pass = visitor.enter(mostTokens(request))) {
            return noted(pass, attempt);
        } catch (InterruptedException stopped) {
            throw new FailedAttemptException(new AttemptFailure(Failure.CANCELLED, "the run was stopped"));
        }
    }

    /** Ends all waits. */
    @Override
    public void close() {
        visitor.close();
    }

    private static Answer noted(Pass pass, Attempt attempt) throws FailedAttemptException {
        try {
            Answer answer = attempt.make();
            pass.answered(cost(answer.tokens()));
            return answer;
        } catch (FailedAttemptException failed) {
            if (failed.failure().failure() == Failure.OVERLOADED) {
                pass.refused(failed.failure().pause());
            }
            throw failed;
        }
    }

    private static Optional<Long> cost(Tokens tokens) {
        return tokens.prompt().flatMap(prompt -> tokens.completion().map(completion -> (long) prompt + completion));
    }

    private static long mostTokens(Request request) {
        int characters = request.prompt().user().length()
                + request.prompt().system().map(String::length).orElse(0);
        return characters / CHARACTERS_OF_A_TOKEN + 1L + request.decoding().maxTokens();
    }
}
