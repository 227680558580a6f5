package dev.labstone.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries everything that {@code docs/taxonomy.md} shows. */
class TaxonomyPageTest {

    private static final Pattern LEAF = Pattern.compile("(?ms)^```yaml\n# (\\S+)/qna\\.yaml\n(.*?)^```$");
    private static final Pattern TEXT = Pattern.compile("(?ms)^```text\n(.*?)^```$");

    @TempDir
    Path folder;

    private TaxonomyFolder taxonomy;
    private List<String> texts;

    @BeforeEach
    void write() throws IOException {
        String page = Files.readString(Path.of("docs/taxonomy.md"));
        taxonomy = new TaxonomyFolder(folder.resolve("taxonomy"));
        texts = TEXT.matcher(page).results().map(text -> text.group(1)).toList();
        LEAF.matcher(page).results().forEach(this::write);
    }

    @Test
    void shows_a_sound_leaf_of_each_kind() {
        TaxonomyCheck check = TaxonomyCheck.of(taxonomy.root());
        assertThat(check.problems()).isEmpty();
        assertThat(check.remarks()).isEmpty();
        assertThat(TaxonomyReader.readValid(taxonomy.root()).leaves())
                .extracting(Leaf::kind)
                .containsExactlyInAnyOrder(Leaf.Kind.values());
    }

    @Test
    void shows_a_mistake_as_it_is_told() throws IOException {
        Path file = taxonomy.root().resolve("compositional_skills/writing/style/plain_words/qna.yaml");
        Files.writeString(file, Files.readString(file).replace("answer: still", "answer: No"));
        assertThat(TaxonomyCheck.of(taxonomy.root()).problems())
                .singleElement()
                .hasToString(folder + "/" + texts.get(0).strip());
    }

    private void write(MatchResult leaf) {
        String path = leaf.group(1);
        taxonomy.with(path + "/qna.yaml", leaf.group(2)).with(path + "/attribution.txt", texts.get(1));
    }
}
