package dev.labstone.gate.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.git.FileChange;
import dev.labstone.git.FileChange.Kind;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.UseCase;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    private static final UseCase MARKED = Marked.run("all", "++").useCase();

    @ParameterizedTest
    @CsvSource({
        "lab/taxonomy/knowledge/mq/qna.yaml, true",
        "lab/taxonomy/knowledge/mq/attribution.txt, false",
        "lab/taxonomy/README.md, false",
        "lab/cases/models.yaml, true",
        "lab/cases/marked.yaml, true",
        "lab/cases/marked/baseline.json, true",
        "lab/cases/marked/recordings/trained.jsonl, true",
        "lab/cases/marked/recordings/README.md, false",
        "lab/cases/marked/documents/mq.md, true",
        "lab/cases/other.yaml, false",
        "lab/cases/other/baseline.json, false",
        "lab/cases/use-case.schema.json, false",
        "cases/marked.yaml, false"
    })
    void knows_what_a_use_case_depends_on(String path, boolean touched) {
        assertThat(changes(new FileChange(Kind.CHANGED, path, Optional.empty())).touch(MARKED))
                .isEqualTo(touched);
    }

    @Test
    void a_leaf_that_was_renamed_is_one_change_and_not_two() {
        Changes changes = changes(
                new FileChange(
                        Kind.RENAMED,
                        "lab/taxonomy/knowledge/new/qna.yaml",
                        Optional.of("lab/taxonomy/knowledge/old/qna.yaml")),
                new FileChange(Kind.DELETED, "lab/taxonomy/knowledge/gone/qna.yaml", Optional.empty()));
        assertThat(changes.leaves())
                .extracting(LeafChange::leaf, LeafChange::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("knowledge/gone", "deleted"),
                        org.assertj.core.groups.Tuple.tuple("knowledge/new", "renamed from knowledge/old"));
        assertThat(changes.deletedLeaves()).containsExactly("knowledge/gone");
    }

    @Test
    void a_file_that_became_a_leaf_was_none_before() {
        Changes changes = changes(new FileChange(
                Kind.RENAMED, "lab/taxonomy/knowledge/new/qna.yaml", Optional.of("lab/cases/draft.yaml")));
        assertThat(changes.leaves()).extracting(LeafChange::kind).containsExactly(Kind.ADDED);
    }

    private static Changes changes(FileChange... files) {
        return Changes.of("main", "0123456789abcdef", false, Stream.of(files).toList(), "lab/taxonomy", "lab/cases");
    }
}
