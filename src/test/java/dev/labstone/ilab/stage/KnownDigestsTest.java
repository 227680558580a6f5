package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDigestsTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = Files.createDirectories(folder.resolve("model"));
        Files.writeString(model.resolve("config.json"), "{}");
        Files.writeString(model.resolve("weights.bin"), "0123");
    }

    @Test
    void the_digest_of_a_file_is_its_sha256() throws IOException {
        assertThat(new KnownDigests(folder.resolve("cache")).of(model.resolve("config.json")))
                .isEqualTo(Digests.sha256("{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_changed_file_changes_the_digest_of_its_folder() throws IOException {
        String before = digest();
        Files.writeString(model.resolve("weights.bin"), "01234");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void so_does_another_name_and_a_further_file() throws IOException {
        String before = digest();
        Files.move(model.resolve("weights.bin"), model.resolve("weights2.bin"));
        String renamed = digest();
        Files.writeString(model.resolve("more"), "");
        assertThat(renamed).isNotEqualTo(before);
        assertThat(digest()).isNotEqualTo(renamed).isNotEqualTo(before);
    }

    @Test
    void where_the_folder_lies_does_not_matter() throws IOException {
        String before = digest();
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(model, elsewhere);
        assertThat(new KnownDigests(folder.resolve("cache")).of(elsewhere)).isEqualTo(before);
    }

    @Test
    void a_file_of_the_same_size_and_time_is_not_read_again() throws IOException {
        Path weights = model.resolve("weights.bin");
        FileTime time = Files.getLastModifiedTime(weights);
        String before = digest();
        Files.writeString(weights, "9876");
        Files.setLastModifiedTime(weights, time);
        assertThat(digest()).isEqualTo(before);
        Files.setLastModifiedTime(weights, FileTime.fromMillis(time.toMillis() + 5));
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void what_is_remembered_may_be_damaged() throws IOException {
        String before = digest();
        Files.writeString(folder.resolve("cache/digests.json"), "{ half a");
        assertThat(digest()).isEqualTo(before);
    }

    private String digest() {
        return new KnownDigests(folder.resolve("cache")).of(model);
    }
}
