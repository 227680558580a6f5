package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final ModelIdentity MODEL = model("small");

    @TempDir
    Path folder;

    @Test
    void knows_what_it_was_told_before() {
        try (Journal journal = Journal.open(folder, "first")) {
            journal.add(entry("a", "ä answer\nwith two lines"));
        }
        try (Journal journal = Journal.open(folder, "second")) {
            assertThat(journal.run()).isEqualTo("first");
            assertThat(journal.find(Role.BASE, "a", MODEL)).map(Answer::text).contains("ä answer\nwith two lines");
        }
    }

    @Test
    void tells_roles_requests_and_models_apart() {
        try (Journal journal = Journal.open(folder, "first")) {
            journal.add(entry("a", "text"));
            assertThat(journal.find(Role.TRAINED, "a", MODEL)).isEmpty();
            assertThat(journal.find(Role.BASE, "b", MODEL)).isEmpty();
            assertThat(journal.find(Role.BASE, "a", model("other"))).isEmpty();
        }
    }

    @Test
    void a_torn_last_line_is_taken_away_and_the_rest_is_kept() throws IOException {
        try (Journal journal = Journal.open(folder, "first")) {
            journal.add(entry("a", "kept"));
        }
        append("{\"role\":\"BASE\",\"exam");
        try (Journal journal = Journal.open(folder, "second")) {
            assertThat(journal.find(Role.BASE, "a", MODEL)).isPresent();
            journal.add(entry("b", "after"));
        }
        try (Journal journal = Journal.open(folder, "third")) {
            assertThat(journal.find(Role.BASE, "b", MODEL)).isPresent();
        }
    }

    @Test
    void a_line_torn_inside_a_character_is_taken_away_as_well() throws IOException {
        try (Journal journal = Journal.open(folder, "first")) {
            journal.add(entry("a", "kept"));
        }
        Files.write(folder.resolve("journal.jsonl"), new byte[] {'"', (byte) 0xC3}, StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(folder, "second")) {
            assertThat(journal.find(Role.BASE, "a", MODEL)).isPresent();
            assertThat(Files.readAllLines(folder.resolve("journal.jsonl"))).hasSize(2);
        }
    }

    @Test
    void a_journal_torn_in_its_first_line_begins_anew() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "{\"ru");
        try (Journal journal = Journal.open(folder, "second")) {
            assertThat(journal.run()).isEqualTo("second");
        }
        assertThat(folder.resolve("journal.jsonl")).content().isEqualTo("{\"run\":\"second\"}\n");
    }

    @Test
    void a_wrong_line_in_the_middle_is_told_with_its_number_and_touched_by_nobody() throws IOException {
        String text = "{\"run\":\"first\"}\nnonsense\n{}\n";
        Files.writeString(folder.resolve("journal.jsonl"), text);
        assertThatThrownBy(() -> Journal.open(folder, "second"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("journal.jsonl:2: not a line of a journal")
                .hasMessageContaining("move the file away");
        assertThat(folder.resolve("journal.jsonl")).content().isEqualTo(text);
    }

    @Test
    void a_second_run_is_turned_away_while_the_first_has_the_folder() {
        try (RunLock first = RunLock.acquire(folder)) {
            assertThatThrownBy(() -> RunLock.acquire(folder))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("another run is writing to " + folder);
        }
        RunLock.acquire(folder).close();
    }

    @Test
    void a_full_disk_is_told_with_what_is_safe() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        Files.createSymbolicLink(folder.resolve("journal.jsonl"), full);
        assertThatThrownBy(() -> Journal.open(folder, "first"))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("run the same command again");
    }

    @Test
    void a_finished_journal_is_put_aside() {
        try (Journal journal = Journal.open(folder, "first")) {
            journal.add(entry("a", "text"));
        }
        Journal.putAside(folder);
        try (Journal journal = Journal.open(folder, "second")) {
            assertThat(journal.run()).isEqualTo("second");
            assertThat(journal.find(Role.BASE, "a", MODEL)).isEmpty();
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), text, StandardOpenOption.APPEND);
    }

    private static JournalEntry entry(String key, String text) {
        Answer answer = new Answer(
                text,
                FinishReason.STOP,
                Tokens.UNKNOWN,
                5,
                1,
                Instant.EPOCH,
                new Sent("/v1/chat/completions", JsonNodeFactory.instance.objectNode(), "User:\nq"),
                MODEL);
        return new JournalEntry(Role.BASE, "example", key, answer);
    }

    private static ModelIdentity model(String name) {
        return new ModelIdentity(name, Optional.empty(), "llama-cpp", Optional.of(name), Optional.empty());
    }
}
