package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.files.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    void what_a_link_leads_to_counts() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), model);
        assertThat(new KnownDigests(folder.resolve("cache")).of(link)).isEqualTo(digest());
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.createSymbolicLink(model.resolve("inner"), inner);
        String before = digest();
        Files.writeString(inner.resolve("more"), "");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void a_folder_without_files_is_told() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve(".DS_Store"), "");
        assertThatThrownBy(() -> new KnownDigests(folder.resolve("cache")).of(empty))
                .hasMessage("could not read " + empty + ": the folder holds no files");
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_read_again() throws IOException {
        Path weights = model.resolve("weights.bin");
        KnownDigests.Reading slow = path -> {
            Files.writeString(weights, "01234567");
            return "of half a file";
        };
        assertThat(new KnownDigests(folder.resolve("cache"), slow).of(weights)).isEqualTo("of half a file");
        assertThat(new KnownDigests(folder.resolve("cache")).of(weights))
                .isEqualTo(Digests.sha256("01234567".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothing_is_written_if_nothing_has_changed() throws IOException {
        digest();
        Path memory = folder.resolve("cache/digests.json");
        FileTime longAgo = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(memory, longAgo);
        digest();
        assertThat(Files.getLastModifiedTime(memory)).isEqualTo(longAgo);
    }

    @Test
    void a_memory_that_cannot_be_written_is_no_trouble() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where a folder should be");
        assertThat(digest()).hasSize(64);
    }

    @Test
    void several_runs_may_remember_at_the_same_time() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(run -> runs.submit(() -> rememberMany(run)))
                    .toList();
            for (Future<?> run : all) {
                run.get();
            }
        } finally {
            runs.shutdownNow();
        }
        try (Stream<Path> left = Files.list(folder.resolve("cache"))) {
            assertThat(left).containsExactly(folder.resolve("cache/digests.json"));
        }
    }

    private Void rememberMany(int run) throws IOException {
        KnownDigests digests = new KnownDigests(folder.resolve("cache"));
        for (int i = 0; i < 50; i++) {
            digests.of(Files.writeString(folder.resolve(run + "-" + i), "text"));
        }
        return null;
    }

    private String digest() {
        return new KnownDigests(folder.resolve("cache")).of(model);
    }
}
