package dev.labstone.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("docs/a.md", "docs/b.pdf", "docs/deep/c.md", "docs/deep/er/d.md", "top.md", "docs/.hidden.md");
        write("docs/.git/e.md", "docs/{a}.md", "docs/x[1].md", "docs/back\\slash.md");
    }

    /** What Python's {@code glob.glob(pattern, recursive=True)} finds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            top.md                | top.md
            ./docs//a.md          | docs/a.md
            docs/a*               | docs/a.md
            docs/?.md             | docs/a.md
            docs/[ab].*           | docs/a.md docs/b.pdf
            docs/[!a].*           | docs/b.pdf
            docs/**/d.md          | docs/deep/er/d.md
            **/[cd].md            | docs/deep/c.md docs/deep/er/d.md
            **/a.md               | docs/a.md
            docs/deep/**          | docs/deep/c.md docs/deep/er/d.md
            docs/deep/**.md       | docs/deep/c.md
            docs/.h*              | docs/.hidden.md
            docs/*/*.md           | docs/deep/c.md
            docs/{a}.md           | docs/{a}.md
            docs/{*               | docs/{a}.md
            docs/{a,b}.*          | ""
            docs/x[[]1].md        | docs/x[1].md
            docs/x[*              | docs/x[1].md
            docs/b*k\\slash.md    | docs/back\\slash.md
            docs/[z-a]*           | ""
            docs                  | ""
            docs/                 | ""
            docs/a.md/            | ""
            docs/a.md/*           | ""
            nothing/*.md          | ""
            """)
    void finds_what_ilab_would(String pattern, String found) {
        assertThat(documents(pattern).paths()).isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @Test
    void names_each_file_once_in_order_whatever_the_patterns() {
        assertThat(documents("top.md", "docs/*.pdf", "docs/b.*", "docs/a.md").paths())
                .containsExactly("docs/a.md", "docs/b.pdf", "top.md");
    }

    @ParameterizedTest
    @CsvSource({"../*.md", "docs/../../secret.md", "/*"})
    void finds_nothing_outside_of_the_folder(String pattern) throws IOException {
        Files.writeString(folder.resolve("secret.md"), "");
        assertThat(Documents.of(source(pattern), folder.resolve("docs")).isEmpty())
                .isTrue();
    }

    @Test
    void does_not_run_in_circles() throws IOException {
        Files.createSymbolicLink(folder.resolve("docs/deep/back"), folder);
        assertThat(documents("**/d.md").paths()).containsExactly("docs/deep/er/d.md");
    }

    @Test
    void finds_nothing_where_there_is_no_folder() {
        assertThat(Documents.of(source("**/*.md"), folder.resolve("nowhere")).isEmpty())
                .isTrue();
    }

    @Test
    void the_digest_knows_names_and_contents_and_not_where_the_folder_is() throws IOException {
        String first = documents("*.md").digest();
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("top.md"), "top.md");
        assertThat(Documents.of(source("*.md"), other).digest()).isEqualTo(first);
        Files.writeString(other.resolve("top.md"), "changed");
        assertThat(Documents.of(source("*.md"), other).digest()).isNotEqualTo(first);
        assertThat(documents("docs/a.md").digest()).isNotEqualTo(first);
        assertThat(documents("nothing").digest())
                .isEqualTo(documents("nothing.md").digest());
    }

    private Documents documents(String... patterns) {
        return Documents.of(source(patterns), folder);
    }

    private static DocumentSource source(String... patterns) {
        return new DocumentSource("https://example.org/words.git", "main", List.of(patterns));
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }
}
