package dev.labstone.model.recorded;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Replays recordings: the same requests get the same answers, for ever and without a model. */
public final class RecordedChatModel implements ChatModel {

    private static final String CURE = "record with: mvn verify -Dlabstone.record=true -Dlabstone.lineup=NAME"
            + " (a lineup of models.yaml that binds this role to a server)";

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
            throw new ModelException(Failure.NO_RECORDING, recordings.file() + " holds no recordings; " + CURE);
        }
        if (models.size() > 1) {
            String names = models.stream().map(ModelIdentity::name).collect(Collectors.joining(", "));
            throw new ModelException(
                    Failure.WRONG_MODEL,
                    recordings.file() + " mixes answers of several models: " + names + "; " + CURE);
        }
        return models.get(0);
    }

    @Override
    public Response ask(Request request) {
        Optional<Recording> recording = recordings.find(request.key());
        return recording
                .<Response>map(Recording::answer)
                .orElseGet(() -> new NoAnswer(
                        Failure.NO_RECORDING,
                        "this request stands in no line of " + recordings.file()
                                + ": the example, its prompt or its decoding is new or has changed; " + CURE,
                        1));
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
