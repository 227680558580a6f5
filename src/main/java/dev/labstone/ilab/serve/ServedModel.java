package dev.labstone.ilab.serve;

import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model that {@code ilab} serves while it is asked. Its server is started at the first question that no kept answer
 * answers, so a run that asks nothing new starts nothing.
 */
public final class ServedModel implements ChatModel {

    private final ModelIdentity identity;
    private final Adaptation adaptation;
    private final KeptAnswers kept;
    private final ServerKeeper keeper;
    private final AtomicInteger reused = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Creates a model. Nothing is started.
     *
     * @param identity who answers, known from its file
     * @param launcher how its server is started
     * @param adaptation how questions are changed before they are sent
     * @param kept the answers it gave earlier; whoever opened them closes them after the model
     */
    public ServedModel(ModelIdentity identity, Launcher launcher, Adaptation adaptation, KeptAnswers kept) {
        this.identity = identity;
        this.adaptation = adaptation;
        this.kept = kept;
        this.keeper = new ServerKeeper(launcher);
    }

    /** Returns who answers; that is known without a server. */
    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public Response ask(Request request) {
        if (closed) {
            return new NoAnswer(Failure.CANCELLED, "the run was stopped", 0);
        }
        Request sent = adaptation.adapt(request);
        Optional<Answer> known = kept.find(sent, identity);
        known.ifPresent(answer -> reused.incrementAndGet());
        return known.isPresent() ? known.get() : askServer(sent);
    }

    /** Returns what serving has cost so far. */
    public ServingFigures figures() {
        return new ServingFigures(reused.get(), asked.get(), keeper.starts(), keeper.up());
    }

    /** Ends the call under way and the server, from any thread. */
    @Override
    public void close() {
        closed = true;
        keeper.close();
    }

    private Response askServer(Request sent) {
        asked.incrementAndGet();
        Response response = keeper.ask(sent);
        if (response instanceof Answer answer) {
            Answer ours = by(identity, answer);
            kept.add(sent, ours);
            return ours;
        }
        return response;
    }

    /** The server knows its model by the name of a file; who answered is known better here. */
    private static Answer by(ModelIdentity identity, Answer answer) {
        return new Answer(
                answer.text(),
                answer.finish(),
                answer.tokens(),
                answer.latencyMillis(),
                answer.attempts(),
                answer.at(),
                answer.sent(),
                identity);
    }
}
