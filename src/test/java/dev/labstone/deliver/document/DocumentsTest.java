package dev.labstone.deliver.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final String MARKDOWN = """
            # First aid \\<b\\>

            **better**: *not* `code` <https://example.com/a?b=1&c=2> [bad](javascript:alert(1))

            - one & two
            - <script>alert(1)</script> inline

            <div onclick="x()">block</div>

            ## Table

            | a | b \\| c |
            | --- | --- |
            | **1** | `2` |

            `````text
            ```
            <script>alert(2)</script>
            \u0001 | no | table |
            `````
            """;

    @TempDir
    Path folder;

    @Test
    void whatever_looks_like_html_is_text() throws IOException {
        String html = Files.readString(written("html"));
        assertThat(html)
                .contains("<title>First aid &lt;b&gt;</title>", "<h1>First aid &lt;b&gt;</h1>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(2)&lt;/script&gt;")
                .contains("&lt;div onclick=")
                .contains("<a rel=\"nofollow\" href=\"https://example.com/a?b=1&amp;c=2\">")
                .contains("<th>b | c</th>", "<td><strong>1</strong></td>")
                .doesNotContain("<script", "<div", "javascript:", "http://");
    }

    @Test
    void a_word_processor_finds_headings_tables_and_text() throws IOException {
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(written("docx")))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null)
                            .map(XWPFParagraph::getText))
                    .containsExactly("First aid <b>", "Table");
            assertThat(word.getTables().get(0).getText()).contains("a\tb | c", "1\t2");
            String text = new XWPFWordExtractor(word).getText();
            assertThat(text)
                    .contains("• one & two", "<script>alert(1)</script> inline", "<div onclick=\"x()\">block</div>")
                    .contains("```\n<script>alert(2)</script>\n\uFFFD | no | table |");
            assertThat(word.getHyperlinks()).hasSize(1);
        }
    }

    @Test
    void the_same_markdown_gives_the_same_bytes() throws IOException {
        byte[] first = Files.readAllBytes(written("docx"));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Files.setLastModifiedTime(folder.resolve("summary.md"), java.nio.file.attribute.FileTime.fromMillis(0));
            assertThat(Files.readAllBytes(written("docx"))).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Apache POI");
    }

    private Path written(String ending) throws IOException {
        Files.writeString(folder.resolve("summary.md"), MARKDOWN);
        Documents.write(folder.resolve("summary.md"));
        return folder.resolve("summary." + ending);
    }
}
