package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void makes_folders_and_replaces_what_was_there() {
        Path file = folder.resolve("a/b/c.txt");
        WholeFile.write(file, "old");
        WholeFile.write(file, "nöu 🙂");
        assertThat(file).hasContent("nöu 🙂");
        assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
        assertThat(WholeFile.part(file)).doesNotExist();
    }

    @Test
    void leaves_the_old_file_alone_until_the_new_one_is_complete() throws IOException {
        Path file = folder.resolve("c.txt");
        WholeFile.write(file, "old");
        Files.writeString(WholeFile.part(file), "half of the n");
        assertThat(file).hasContent("old");
        WholeFile.publish(file);
        assertThat(file).hasContent("half of the n");
    }

    @Test
    void says_which_file_could_not_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "x").resolve("c.txt");
        assertThatThrownBy(() -> WholeFile.write(file, "x"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("could not write " + file + ": ");
    }
}
