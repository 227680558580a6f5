package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.ilab.plan.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageFolderTest {

    @TempDir
    Path cache;

    private StageFolder folder;
    private Path output;

    @BeforeEach
    void work() throws IOException {
        folder = new StageFolder(cache.resolve("train/1"), new KnownDigests(cache));
        output = folder.outputs().resolve("epoch 1/model.bin");
        Files.createDirectories(output.getParent());
        Files.writeString(output, "weights");
        Files.createDirectories(folder.path().resolve("work"));
    }

    @Test
    void what_was_finished_is_done_and_only_its_outputs_stay() throws IOException {
        finish();
        assertThat(folder.done().orElseThrow().outputs()).containsOnlyKeys("epoch 1/model.bin");
        assertThat(folder.path().resolve("work")).doesNotExist();
    }

    @Test
    void what_was_killed_half_way_is_not_done() {
        assertThat(folder.done()).isEmpty();
    }

    @Test
    void an_output_that_was_changed_deleted_or_added_is_not_what_was_done() throws IOException {
        finish();
        Files.writeString(output, "Weights and more");
        assertThat(folder.done()).isEmpty();
        Files.delete(output);
        assertThat(folder.done()).isEmpty();
        Files.writeString(output, "weights");
        assertThat(folder.done()).isPresent();
        Files.writeString(folder.outputs().resolve("more"), "");
        assertThat(folder.done()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{ \"version\": 1 }", "{ half a", "{ \"version\": 99, \"new\": 0 }"})
    void a_record_that_cannot_be_read_is_none(String text) throws IOException {
        finish();
        Files.writeString(record(), text);
        assertThat(folder.done()).isEmpty();
    }

    @Test
    void a_record_that_is_not_even_a_file_is_none() throws IOException {
        Files.createDirectories(record());
        assertThat(folder.done()).isEmpty();
    }

    @Test
    void what_cannot_be_touched_stands_all_the_same() {
        assertThatCode(folder::touch).doesNotThrowAnyException();
    }

    private void finish() throws IOException {
        folder.finish(new StageRecord(
                StageRecord.VERSION,
                StageName.TRAIN,
                new TreeMap<>(),
                folder.outputsNow(),
                JsonNodeFactory.instance.textNode("well"),
                "2024-05-01T10:00:00Z",
                7));
    }

    private Path record() {
        return folder.path().resolve("stage.json");
    }
}
