package dev.labstone.ilab.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Request;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {

    private static final ModelIdentity MODEL = model("small");
    private static final Request REQUEST = Served.ask("a");

    @TempDir
    Path folder;

    @Test
    void an_answer_is_found_in_a_later_run() {
        keep("ä answer\nwith two lines");

        try (KeptAnswers later = KeptAnswers.open(folder)) {
            assertThat(later.find(REQUEST, MODEL)).contains(answer("ä answer\nwith two lines"));
            assertThat(later.size()).isEqualTo(1);
        }
    }

    @Test
    void another_question_and_another_model_are_not_answered() {
        keep("text");

        try (KeptAnswers later = KeptAnswers.open(folder)) {
            assertThat(later.find(Served.ask("b"), MODEL)).isEmpty();
            assertThat(later.find(REQUEST, model("large"))).isEmpty();
        }
    }

    @Test
    void what_is_drawn_is_not_kept() {
        try (KeptAnswers kept = KeptAnswers.open(folder)) {
            kept.add(ServedModelTest.drawn(), answer("text"));

            assertThat(kept.find(ServedModelTest.drawn(), MODEL)).isEmpty();
        }
        assertThat(file()).isEmptyFile();
    }

    @Test
    void half_a_line_is_taken_away() throws IOException {
        keep("text");
        Files.writeString(file(), "{\"key\":\"", StandardOpenOption.APPEND);

        try (KeptAnswers later = KeptAnswers.open(folder)) {
            assertThat(later.find(REQUEST, MODEL)).isPresent();
        }
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void a_line_that_cannot_be_read_is_an_answer_that_nobody_knows() throws IOException {
        Files.writeString(file(), "{}\nnull\n\n[1]\n{ half a\n{\"key\":\"a\",\"answer\":{}}\n\u0000\u0000\n");
        keep("text");
        Files.writeString(file(), "{\"key\":7}\n", StandardOpenOption.APPEND);

        try (KeptAnswers later = KeptAnswers.open(folder)) {
            assertThat(later.size()).isEqualTo(1);
            assertThat(later.find(REQUEST, MODEL)).contains(answer("text"));
        }
    }

    @Test
    void all_can_be_forgotten() {
        keep("text");

        try (KeptAnswers fresh = KeptAnswers.fresh(folder)) {
            assertThat(fresh.size()).isZero();
        }
    }

    private void keep(String text) {
        try (KeptAnswers kept = KeptAnswers.open(folder)) {
            kept.add(REQUEST, answer(text));
        }
    }

    private Path file() {
        return folder.resolve("answers.jsonl");
    }

    private static Answer answer(String text) {
        return new Answer(
                text,
                FinishReason.STOP,
                Tokens.UNKNOWN,
                5,
                1,
                Instant.EPOCH,
                new Sent("/v1/chat/completions", JsonNodeFactory.instance.objectNode(), "User:\nq"),
                MODEL);
    }

    private static ModelIdentity model(String name) {
        return new ModelIdentity(name, Optional.empty(), "llama-cpp", Optional.of(name), Optional.empty());
    }
}
