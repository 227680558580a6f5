package dev.labstone.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.evaluation.JudgingReport;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Json;
import dev.labstone.gate.Gate;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.report.review.Reviews;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewPageTest {

    private static final List<Role> PAIR = List.of(Role.BASE, Role.TRAINED);
    private static final long MOST = 5_000_000;
    private static final String BEGIN = "<script type=\"application/json\" id=\"data\">";

    @TempDir
    Path folder;

    @Test
    void the_same_run_gives_the_same_bytes() throws IOException {
        String first = page((role, example) -> "Paris");
        assertThat(page((role, example) -> "Paris")).isEqualTo(first);
    }

    @Test
    void it_says_how_examples_can_be_found_and_how_often_roles_pass() throws IOException {
        JsonNode data = data(page((role, example) -> role == Role.TRAINED ? example.reference() : "It is Rome."));
        assertThat(data.at("/pages/0/counts/instructlab/FLIPPED").intValue()).isEqualTo(3);
        assertThat(data.at("/examples/0/tags/instructlab").toString()).isEqualTo("[\"FLIPPED\"]");
        assertThat(data.at("/examples/1/tags/instructlab")).isEmpty();
        JsonNode all = data.at("/head/figures/instructlab/0");
        assertThat(all.path("title").asText()).isEqualTo("All examples");
        assertThat(all.at("/shares/0/passed").intValue()).isEqualTo(1);
        assertThat(all.at("/shares/1/passed").intValue()).isEqualTo(4);
        assertThat(all.at("/shares/0/upper").decimalValue())
                .isBetween(new java.math.BigDecimal("0.69"), new java.math.BigDecimal("0.70"));
    }

    @Test
    void examples_are_found_as_regressed_by_the_other_role_and_by_the_baseline() throws IOException {
        UseCase useCase = useCase();
        Run before = Runs.of(useCase, PAIR, (role, example) -> example.reference());
        Run run = Runs.of(useCase, PAIR, (role, example) -> example.id().equals("italy") ? "?" : example.reference());
        write(Gate.of(run, Optional.of(Baseline.of(before, Optional.empty()))));
        JsonNode data = data(read("index.html"));
        assertThat(data.at("/examples/1/state").asText()).isEqualTo("regressed");
        assertThat(data.at("/examples/1/tags/instructlab").toString()).isEqualTo("[\"REGRESSED\",\"WRONG\"]");
    }

    @Test
    void a_role_without_an_answer_abstains() throws IOException {
        JsonNode data = data(page((role, example) -> role == Role.BASE ? null : "Paris"));
        assertThat(data.at("/examples/0/tags/instructlab").toString()).isEqualTo("[\"ABSTAINED\"]");
        assertThat(data.at("/examples/0/roles/base/none").asText()).contains("127.0.0.1");
        assertThat(data.at("/head/figures/instructlab/0/missing").intValue()).isEqualTo(4);
    }

    @Test
    void a_role_without_a_comparison_is_looked_at_alone() throws IOException {
        Run run = Runs.of(useCase(), List.of(Role.TRAINED), (role, example) -> "Paris");
        write(Gate.open(run));
        JsonNode data = data(read("index.html"));
        assertThat(data.at("/head/views/0/roles").toString()).isEqualTo("[\"trained\"]");
        assertThat(data.at("/head/figures/trained/1/shares/0/passed").intValue())
                .isEqualTo(1);
    }

    @Test
    void no_text_ends_the_data_or_begins_a_comment() throws IOException {
        String evil = "</script><script>alert(1)</script><!-- <script> @data@ @title@ \u2028\u0000\ud800 \ud83d\ude00";
        String page = page((role, example) -> evil);
        String text = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.lastIndexOf("</script>"));
        assertThat(text).doesNotContain("<").doesNotContain("\u2028").contains("\ud83d\ude00");
        assertThat(Json.MAPPER
                        .readTree(text)
                        .at("/examples/0/roles/base/said/text")
                        .asText())
                .isEqualTo(evil);
    }

    @Test
    void the_policy_of_the_page_forbids_all_but_its_own_script_and_style() throws IOException {
        String page = page((role, example) -> "Paris");
        assertThat(page)
                .containsPattern("default-src 'none'; script-src 'sha256-[^' ]{44}'; style-src 'sha256-[^' ]{44}';")
                .doesNotContain("http://www.w3.org/1999", "@style", "@script", "src=", "url(");
    }

    @Test
    void an_answer_of_a_megabyte_is_cut_between_characters() throws IOException {
        String page = page((role, example) -> "x" + "\ud83d\ude00".repeat(300_000));
        String text = data(page).at("/examples/0/roles/base/said/text").asText();
        assertThat(text).endsWith("(570002 more characters in run.json)").doesNotContain("\ufffd");
        assertThat(text.codePoints()
                        .filter(character -> character >= 0xd800 && character < 0xe000)
                        .count())
                .isZero();
        assertThat(page.length()).isLessThan(2_000_000);
    }

    @Test
    void many_examples_go_on_several_pages_of_less_than_5_megabytes_and_none_is_lost() throws IOException {
        Run run = manyExamples(20_000);
        write(Gate.open(run));
        List<String> ids = new ArrayList<>();
        List<Path> pages = pages();
        for (int i = 1; i <= pages.size(); i++) {
            Path file = folder.resolve(i == 1 ? "index.html" : "index-" + i + ".html");
            assertThat(file).isRegularFile();
            assertThat(Files.size(file)).isLessThan(MOST);
            JsonNode data = data(Files.readString(file));
            assertThat(data.at("/pages")).hasSameSizeAs(pages);
            data.path("examples").forEach(example -> ids.add(example.path("id").asText()));
        }
        assertThat(pages).hasSize(20);
        assertThat(ids)
                .containsExactlyElementsOf(run.results().stream()
                        .map(result -> result.example().id())
                        .toList());
    }

    @Test
    void long_examples_are_split_by_their_bytes() throws IOException {
        write(Gate.open(Runs.of(many(60), PAIR, (role, example) -> "\u0000".repeat(30_000))));
        assertThat(pages())
                .hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(Files.size(page)).isLessThan(MOST));
    }

    @Test
    void what_people_have_said_leaves_less_room_for_examples() throws IOException {
        Run run = Runs.of(many(100), PAIR, (role, example) -> "x".repeat(25_000));
        List<LabelRow> rows = IntStream.range(0, 90)
                .mapToObj(i -> new LabelRow(
                        "use", "example-1", "y".repeat(25_000) + i, Optional.empty(), List.of("a", "b"), "a", ""))
                .toList();
        write(Gate.open(new Run(
                run.id(),
                run.useCase(),
                run.lineup(),
                run.roles(),
                run.models(),
                run.results(),
                Optional.of(new JudgingReport(List.of(), 1, true, 0, rows, List.of())),
                run.notes(),
                run.tuning())));
        assertThat(pages())
                .hasSizeBetween(3, 5)
                .allSatisfy(page -> assertThat(Files.size(page)).isLessThan(MOST));
    }

    @Test
    void pages_of_an_earlier_run_are_taken_away_and_nothing_else() throws IOException {
        for (String name : List.of("index.html", "index-2.html", "index-31.html", "index-of-mine.html", "summary.md")) {
            Files.writeString(folder.resolve(name), "old");
        }
        ReviewPage.remove(folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("index-of-mine.html", "summary.md");
        }
    }

    /** Reading so many from YAML would take longer than the test. */
    private Run manyExamples(int count) {
        Run small = Runs.of(many(100), PAIR, (role, example) -> "It is " + example.reference() + ".");
        return new Run(
                small.id(),
                small.useCase(),
                small.lineup(),
                small.roles(),
                small.models(),
                IntStream.range(0, count)
                        .mapToObj(i -> small.results().get(i % 100))
                        .toList(),
                small.judging(),
                small.notes(),
                small.tuning());
    }

    private UseCase many(int count) {
        StringBuilder examples = new StringBuilder();
        IntStream.range(0, count)
                .forEach(i -> examples.append(
                        CasesFolder.example("example-" + i, i % 2 == 0 ? "europe" : "asia", "Land" + i, "Town" + i)));
        return new CasesFolder(folder.resolve("cases"))
                .withExamples(examples.toString())
                .useCase();
    }

    private String page(BiFunction<Role, Example, String> answers) throws IOException {
        write(Gate.open(Runs.of(useCase(), PAIR, answers)));
        return read("index.html");
    }

    private void write(Gate gate) {
        ReviewPage.write(gate, Reviews.NONE, folder);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static JsonNode data(String page) throws IOException {
        return Json.MAPPER.readTree(
                page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.lastIndexOf("</script>")));
    }

    private UseCase useCase() {
        return new CasesFolder(folder.resolve("cases")).withExamples().useCase();
    }
}
