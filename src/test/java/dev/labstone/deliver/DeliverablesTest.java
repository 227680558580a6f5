package dev.labstone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverablesTest {

    private static final String LEAF = "knowledge/shop/returns";

    @TempDir
    Path base;

    @BeforeEach
    void writeRun() throws IOException {
        write("reports/shop/local/instructlab_results.csv", "input_example\r\n");
        write("reports/shop/local/summary.md", "# Shop\n");
        write("reports/shop/local/index.html", "<p>1</p>");
        write("reports/shop/local/index-2.html", "<p>2</p>");
        write("reports/shop/local/run.json", "{}");
        write("reports/shop/local/journal.jsonl", "not for others");
        write("reports/allure/index.html", "<p>Allure</p>");
        write("taxonomy/" + LEAF + "/qna.yaml", "version: 3\n");
        write("taxonomy/" + LEAF + "/attribution.txt", "Title: Returns\n");
        write("taxonomy/" + LEAF + "/.DS_Store", "");
        write("taxonomy/" + LEAF + "/deeper/qna.yaml", "version: 3\n");
    }

    @Test
    void holds_what_is_handed_in_and_nothing_else() throws IOException {
        Path zip = make();
        List<String> expected = List.of(
                "CHECKLIST.md",
                "MANIFEST",
                "allure.html",
                "instructlab_results.csv",
                "review/index-2.html",
                "review/index.html",
                "run.json",
                "summary.docx",
                "summary.html",
                "summary.md",
                "taxonomy/knowledge/shop/returns/attribution.txt",
                "taxonomy/knowledge/shop/returns/qna.yaml");
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(Object::toString)).containsExactlyElementsOf(expected);
        }
        assertThat(folder().resolve("review/index-2.html")).hasContent("<p>2</p>");
    }

    @Test
    void the_manifest_tells_every_change() throws IOException {
        make();
        List<String> lines = Files.readAllLines(folder().resolve("MANIFEST"));
        assertThat(lines).hasSize(11);
        for (String line : lines) {
            String[] parts = line.split("  ", 2);
            assertThat(Digests.sha256(Files.readAllBytes(folder().resolve(parts[1]))))
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void the_same_files_give_the_same_bytes_whenever_they_were_written() throws IOException {
        byte[] first = Files.readAllBytes(make());
        Files.setLastModifiedTime(
                base.resolve("reports/shop/local/summary.md"), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        assertThat(Files.readAllBytes(make())).isEqualTo(first);
        write("reports/shop/local/summary.md", "# Shops\n");
        assertThat(Files.readAllBytes(make())).isNotEqualTo(first);
    }

    @Test
    void what_an_earlier_run_left_is_gone() throws IOException {
        make();
        Files.delete(base.resolve("reports/shop/local/instructlab_results.csv"));
        Files.delete(base.resolve("reports/allure/index.html"));
        make();
        assertThat(folder().resolve("instructlab_results.csv")).doesNotExist();
        assertThat(folder().resolve("allure.html")).doesNotExist();
    }

    @Test
    void the_checklist_says_what_is_missing() throws IOException {
        make();
        assertThat(folder().resolve("CHECKLIST.md")).content().contains("""
                Not complete yet: 1 of 2 is missing.

                - [x] **A**: there
                - [ ] **B**: make it
                """);
    }

    @Test
    void survives_the_way_through_its_file() {
        Path file = base.resolve("target/closing.json");
        Closing closing = new Closing(List.of(run()), Optional.of("why"));
        closing.write(file);
        assertThat(Closing.read(file)).isEqualTo(closing);
    }

    private Path make() {
        Optional<Path> allure =
                Optional.of(base.resolve("reports/allure/index.html")).filter(Files::exists);
        return Deliverables.make(base, run(), allure);
    }

    private Path folder() {
        return base.resolve("reports/shop/local/deliverables");
    }

    private static ClosedRun run() {
        return new ClosedRun(
                "shop",
                "local",
                "reports/shop/local",
                Tone.GOOD,
                List.of("better"),
                List.of(),
                "hand in",
                List.of(Item.complete("A", "there"), Item.missing("B", "make it")),
                "taxonomy",
                List.of(LEAF));
    }

    private void write(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
