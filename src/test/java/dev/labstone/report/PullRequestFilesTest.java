package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.gate.change.Before;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Changes;
import dev.labstone.gate.change.Cost;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestFilesTest {

    private static final Changes CHANGES = new Changes("main", "0123456789abcdef", false, List.of(), List.of());

    /** What GitHub takes. */
    private static final int LIMIT = 65_536;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 500})
    void however_much_there_is_to_tell_the_comment_is_one_that_github_takes(int useCases) {
        String text = PullRequestFiles.comment(
                Collections.nCopies(useCases, compared(60, "@everybody </pre> " + "<&>".repeat(3_000))), List.of());
        assertThat(text.length()).isLessThan(LIMIT);
        assertThat(text).startsWith("**").endsWith("\n" + PullRequestFiles.MARKER + "\n");
        assertThat(count(text, "<details>")).isEqualTo(count(text, "</details>"));
        assertThat(count(text, "<pre>")).isEqualTo(count(text, "</pre>"));
        assertThat(text).doesNotContain("@everybody");
    }

    @Test
    void what_does_not_fit_is_counted() {
        String text = PullRequestFiles.comment(List.of(compared(60, "wrong, ".repeat(300))), List.of());
        assertThat(text).containsPattern("\n\\d+ more stand in `run.json`\\.\n");
        assertThat(count(text, "<summary>lost: ")).isBetween(10L, 59L);
    }

    @Test
    void with_several_use_cases_each_has_its_line_first() {
        ComparedUseCase compared = compared(2, "wrong");
        assertThat(PullRequestFiles.comment(List.of(compared, compared), List.of())
                        .lines())
                .filteredOn(line -> line.startsWith("**capitals: trained is"))
                .hasSize(2);
    }

    @Test
    void a_failure_is_told_and_is_no_markup() throws Exception {
        PullRequestFiles.writeFailure(folder, "1 problem in <b>cases</b>\n@somebody");
        assertThat(Files.readString(folder.resolve(PullRequestFiles.FILE))).isEqualTo("""
                        **nothing could be compared, so nothing is said about the change**

                        <pre>
                        1 problem in &lt;b&gt;cases&lt;/b&gt;
                        &#64;somebody
                        </pre>

                        <!-- labstone: pull request -->
                        """);
        PullRequestFiles.remove(folder);
        assertThat(folder).isEmptyDirectory();
    }

    /** All examples were right, and are wrong. */
    private ComparedUseCase compared(int examples, String wrong) {
        String yaml = IntStream.range(0, examples)
                .mapToObj(number -> CasesFolder.example("e" + number, "europe", "Country " + number, "City" + number))
                .collect(Collectors.joining());
        CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                .withExamples(yaml + CasesFolder.example("japan", "asia", "Japan", "Tokyo"));
        Run run = Runs.of(
                cases.useCase(),
                List.of(Role.BASE, Role.TRAINED),
                (role, example) -> role == Role.BASE ? example.reference() : wrong);
        Before before = Before.of(Before.Source.TRAINED, run, Role.BASE, run, List.of("a note of @everybody"));
        ChangeReport report = ChangeReport.of(CHANGES, Gate.open(run), before);
        return new ComparedUseCase(report, Cost.of(run, before, Set.of(), Set.of(), 75), List.of());
    }

    private static long count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
