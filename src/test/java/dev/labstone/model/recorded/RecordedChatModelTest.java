package dev.labstone.model.recorded;

import static dev.labstone.model.recorded.Examples.MODEL;
import static dev.labstone.model.recorded.Examples.OTHER;
import static dev.labstone.model.recorded.Examples.recording;
import static dev.labstone.model.recorded.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.usecase.Decoding;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedChatModelTest {

    private static final String CURE = "mvn verify -Dlabstone.record=true -Dlabstone.lineup=NAME";

    @TempDir
    private Path folder;

    @Test
    void sameRequestGetsTheSameAnswer() {
        RecordedChatModel model = model(recording("a", MODEL), recording("b", MODEL));

        assertThat(model.ask(request("b"))).isEqualTo(recording("b", MODEL).answer());
        assertThat(model.ask(request("b"))).isEqualTo(recording("b", MODEL).answer());
        assertThat(model.identity()).isEqualTo(MODEL);
        assertThat(model.isReplay()).isTrue();
    }

    @Test
    void anotherRequestIsNeverAnsweredAndNamesTheCommandThatRecordsIt() {
        NoAnswer none = (NoAnswer) model(recording("a", MODEL)).ask(request("b"));

        assertThat(none.failure()).isEqualTo(Failure.NO_RECORDING);
        assertThat(none.attempts()).isZero();
        assertThat(none.reason())
                .contains("this request stands in no line of mq-first-aid/recordings/base.jsonl", CURE)
                .doesNotContain(folder.toString());
    }

    @Test
    void changedParameterIsAnotherRequest() {
        Request asked = request("a");
        Decoding longer = new Decoding(
                Decoding.Strategy.GREEDY,
                513,
                asked.decoding().temperature(),
                asked.decoding().topP(),
                0,
                asked.decoding().minP(),
                asked.decoding().repeatPenalty(),
                42,
                List.of());

        assertThat(model(recording("a", MODEL)).ask(new Request(asked.prompt(), longer)))
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void missingFileHasNoIdentity() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model().identity())
                .withMessageContaining("mq-first-aid/recordings/base.jsonl holds no recordings")
                .withMessageContaining(CURE)
                .returns(Failure.NO_RECORDING, ModelException::failure);
    }

    @Test
    void answersOfTwoModelsHaveNoIdentityAndTheModelsAreToldApart() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() ->
                        model(recording("a", MODEL), recording("b", OTHER)).identity())
                .withMessageContaining(
                        "mixes answers of several models: Small F16 [%s], Small F16 [%s]; record it with",
                        MODEL.fingerprint().substring(0, 8), OTHER.fingerprint().substring(0, 8))
                .returns(Failure.WRONG_MODEL, ModelException::failure);
    }

    private RecordedChatModel model(Recording... recordings) {
        Path file = Recordings.file(folder.resolve("mq-first-aid"), "base");
        if (recordings.length > 0) {
            Recordings.write(file, List.of(recordings));
        }
        return new RecordedChatModel(Recordings.read(file));
    }
}
