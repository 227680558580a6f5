package dev.labstone.model.recorded;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Replays recordings: the same requests get the same answers, for ever and without a model. */
public final class RecordedChatModel implements ChatModel {

    private static final String CURE = "record it with: mvn verify -Dlabstone.record=true -Dlabstone.lineup=NAME"
            + " (NAME: a lineup of models.yaml that binds this role to a server)";

    private final Recordings recordings;

    /**
     * Creates a model.
     *
     * @param recordings what it can say
     */
    public RecordedChatModel(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public ModelIdentity identity() {
        List<ModelIdentity> models = recordings.models();
        if (models.isEmpty()) {
            throw new ModelException(Failure.NO_RECORDING, recordings.name() + " holds no recordings; " + CURE);
        }
        if (models.size() > 1) {
            throw new ModelException(
                    Failure.WRONG_MODEL,
                    recordings.name() + " mixes answers of several models: " + names(models) + "; " + CURE);
        }
        return models.get(0);
    }

    @Override
    public Response ask(Request request) {
        return recordings.find(request.key()).<Response>map(Recording::answer).orElseGet(this::noAnswer);
    }

    private NoAnswer noAnswer() {
        String reason = "this request stands in no line of " + recordings.name()
                + ": the example, its prompt or its decoding is new or has changed; " + CURE;
        return new NoAnswer(Failure.NO_RECORDING, reason, 0);
    }

    /** Models may differ in their files only, so each is named with the beginning of its fingerprint. */
    private static String names(List<ModelIdentity> models) {
        return models.stream()
                .map(model -> model.name() + " [" + model.fingerprint().substring(0, 8) + "]")
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isReplay() {
        return true;
    }

    /** Returns what it can say. */
    public Recordings recordings() {
        return recordings;
    }
}
