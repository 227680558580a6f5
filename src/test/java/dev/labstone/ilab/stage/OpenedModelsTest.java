package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenedModelsTest {

    private static final Path PLACE = Path.of("serve-base", "1");
    private static final Request QUESTION = new Request(new Prompt(Optional.empty(), "hello"), Decoding.DEFAULT);

    private final OpenedModels models = new OpenedModels();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void one_is_shared_until_the_last_has_closed_it() {
        ChatModel base = open();
        ChatModel granite = open();
        base.close();
        base.close();
        assertThat(reason(granite)).isEqualTo("never asked to stop");
        assertThat(closed).hasValue(0);
        granite.close();
        assertThat(closed).hasValue(1);
        assertThat(opened).hasValue(1);
    }

    @Test
    void it_is_opened_again_when_all_have_closed_it() {
        open().close();
        open().close();
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void another_folder_is_another_model() {
        open();
        models.open(Path.of("serve-trained", "1"), Patient::new);
        assertThat(opened).hasValue(2);
    }

    @Test
    void whoever_has_closed_it_gets_no_answer() {
        ChatModel base = open();
        open();
        base.close();
        assertThat(reason(base)).isEqualTo("the run was stopped");
    }

    @Test
    void whoever_closes_it_while_it_is_asked_ends_the_call() throws Exception {
        Patient patient = new Patient();
        ChatModel base = models.open(PLACE, () -> patient);
        ChatModel granite = open();
        patient.waits = true;
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> reason(base));
        assertThat(patient.asked.await(1, TimeUnit.MINUTES)).isTrue();
        base.close();
        assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo("closed");
        granite.close();
        open().close();
        assertThat(opened).as("the closed one is not given to anybody").hasValue(2);
    }

    private ChatModel open() {
        return models.open(PLACE, Patient::new);
    }

    private static String reason(ChatModel model) {
        return ((NoAnswer) model.ask(QUESTION)).reason();
    }

    /** Answers when it is closed, or never has waited. */
    private final class Patient implements ChatModel {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean waits;

        Patient() {
            opened.incrementAndGet();
        }

        @Override
        public ModelIdentity identity() {
            return new ModelIdentity("patient", Optional.empty(), "none", Optional.empty(), Optional.empty());
        }

        @Override
        public Response ask(Request request) {
            asked.countDown();
            return new NoAnswer(Failure.CANCELLED, waits ? untilClosed() : "never asked to stop", 0);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            end.countDown();
        }

        private String untilClosed() {
            try {
                return end.await(1, TimeUnit.MINUTES) ? "closed" : "not closed in time";
            } catch (InterruptedException stopped) {
                return "interrupted";
            }
        }
    }
}
