package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_goes_with_all_that_is_in_it_but_not_with_what_its_links_lead_to() throws IOException {
        Path kept = Files.writeString(folder.resolve("model.gguf"), "GGUF");
        Path inner = Files.createDirectories(folder.resolve("outer/inner"));
        Files.createSymbolicLink(inner.resolve("link"), kept);
        Files.createSymbolicLink(inner.resolve("folder"), folder);

        Folders.delete(folder.resolve("outer"));

        assertThat(folder.resolve("outer")).doesNotExist();
        assertThat(kept).hasContent("GGUF");
    }

    @Test
    void a_folder_that_is_not_there_is_no_trouble() {
        Folders.delete(folder.resolve("nowhere"));

        assertThat(folder).isEmptyDirectory();
    }
}
