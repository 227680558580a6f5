package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

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

    @Test
    void files_are_listed_by_their_names_and_through_links() throws IOException {
        Path folders = Files.createDirectories(folder.resolve("model/b"));
        Files.writeString(folders.resolve("deep.txt"), "");
        Files.writeString(folder.resolve("model/a.txt"), "");
        Files.createSymbolicLink(folder.resolve("model/c"), folders);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("model"));

        assertThat(Folders.files(link).keySet()).containsExactly("a.txt", "b/deep.txt", "c/deep.txt");
    }

    @Test
    void what_is_hidden_or_left_by_python_is_not_listed() throws IOException {
        for (String name : new String[] {".hidden", ".git/x", "b/.x", "__pycache__/x.pyc", "b/__pycache__/x.pyc"}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "");
        }
        Files.writeString(folder.resolve("b/a__pycache__"), "");

        assertThat(Folders.files(folder).keySet()).containsExactly("b/a__pycache__");
    }

    @Test
    void a_link_that_leads_back_is_told() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder);

        assertThatIOException().isThrownBy(() -> Folders.files(folder)).withMessageContaining("again");
    }
}
