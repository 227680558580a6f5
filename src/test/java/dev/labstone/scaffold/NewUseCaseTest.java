package dev.labstone.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.check.Checks;
import dev.labstone.check.DryRun;
import dev.labstone.check.References;
import dev.labstone.report.prose.ProseField;
import dev.labstone.report.prose.ProseReader;
import dev.labstone.taxonomy.LeafGaps;
import dev.labstone.taxonomy.TaxonomyCheck;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseGaps;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewUseCaseTest {

    private static final Checks CHECKS = Checks.load();

    @TempDir
    Path folder;

    @Test
    void is_valid_at_once_and_every_check_of_it_fails_a_wrong_answer() {
        write("my-use-case", "none");
        UseCase useCase = UseCaseReader.read(folder.resolve("cases/my-use-case.yaml"), CHECKS);
        References.verify(useCase, CHECKS);
        assertThat(DryRun.of(useCase, CHECKS))
                .hasSizeGreaterThan(4)
                .allSatisfy(check -> assertThat(check.complaint()).isEmpty());
        assertThat(UseCaseGaps.of(useCase))
                .containsExactly("the title", "the prompt", "example `first-question`", "example `second-question`");
    }

    @Test
    void asks_every_question_of_the_prose_and_counts_none_as_answered() {
        write("my-use-case", "skill");
        UseCase useCase = UseCaseReader.read(folder.resolve("cases/my-use-case.yaml"), CHECKS);
        assertThat(folder.resolve("cases/my-use-case/summary.yaml"))
                .content()
                .contains(
                        Stream.of(ProseField.values()).map(ProseField::question).toList());
        assertThat(ProseReader.read(useCase).missing()).hasSize(ProseField.values().length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skill", "grounded-skill", "knowledge"})
    void its_leaf_lacks_nothing_but_what_is_to_be_filled_in(String kind) throws IOException {
        String words = write("my-use-case", kind);
        UseCase useCase = UseCaseReader.read(folder.resolve("cases/my-use-case.yaml"), CHECKS);
        String leaf = useCase.groups().get(0).leaf().orElseThrow();
        assertThat(words).contains("taxonomy/" + leaf + "/qna.yaml");
        TaxonomyCheck check = TaxonomyCheck.of(folder.resolve("taxonomy"));
        assertThat(check.remarks()).isEmpty();
        assertThat(check.problems())
                .hasSizeGreaterThan(15)
                .allSatisfy(problem -> assertThat(problem.what()).isEqualTo("still to be filled in"));
        assertThat(LeafGaps.of(folder.resolve("taxonomy"), List.of(leaf))).containsExactly(leaf);
        fill(folder.resolve("taxonomy").resolve(leaf));
        assertThat(LeafGaps.of(folder.resolve("taxonomy"), List.of(leaf))).isEmpty();
        assertThat(TaxonomyCheck.of(folder.resolve("taxonomy")).problems()).isEmpty();
    }

    @Test
    void overwrites_nothing_and_then_writes_nothing() throws IOException {
        Path mine = folder.resolve("cases/my-use-case/summary.yaml");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "products: Bikes\n");
        assertThatThrownBy(() -> write("my-use-case", "skill"))
                .hasMessageContaining("there is already cases/my-use-case/summary.yaml; nothing was written");
        assertThat(mine).hasContent("products: Bikes");
        assertThat(folder.resolve("cases/my-use-case.yaml")).doesNotExist();
    }

    @Test
    void refuses_a_name_that_is_none_and_says_which_would_do() {
        assertThatThrownBy(() -> write("My Use Case", "skill")).hasMessageEndingWith("such as my-use-case");
        assertThatThrownBy(() -> write("../x", "skill")).hasMessageEndingWith("such as x");
        assertThatThrownBy(() -> write("models", "skill")).hasMessageContaining("is not allowed");
        assertThatThrownBy(() -> write(null, "skill")).hasMessageContaining("-Dlabstone.new=my-use-case");
        assertThatThrownBy(() -> write("a", "knowlege")).hasMessageEndingWith("did you mean \"knowledge\"?");
        assertThat(folder).isEmptyDirectory();
    }

    private String write(String name, String leaf) {
        Map<String, String> settings = new HashMap<>();
        settings.put(NewUseCase.NAME, name);
        settings.put(NewUseCase.LEAF, leaf);
        return NewUseCase.write(folder, settings::get);
    }

    private static void fill(Path leaf) throws IOException {
        for (String name : List.of("qna.yaml", "attribution.txt")) {
            Path file = leaf.resolve(name);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("a pattern, such as *.md", "docs.md")
                            .replaceAll("FILL IN ", "Our "));
        }
    }
}
