package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.TaxonomyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Doubts26Test {

    private static final String CARD = "compositional_skills/card";

    @TempDir
    Path folder;

    private Lab26 lab;
    private TaxonomyFolder taxonomy;

    @BeforeEach
    void lab() throws Exception {
        lab = Lab26.in(folder.resolve("lab"), Map.of());
        taxonomy = new TaxonomyFolder(folder.resolve("taxonomy"));
    }

    @Test
    void there_are_none_about_questions_that_the_pipeline_can_tell_from_answers() throws Exception {
        taxonomy.with(CARD + "/qna.yaml", TaxonomyFolder.SKILL);
        assertThat(doubts(Lab26.MAC)).isEmpty();
    }

    @Test
    void a_question_without_its_mark_may_stay_empty() throws Exception {
        taxonomy.with(CARD + "/qna.yaml", TaxonomyFolder.SKILL.replace("word 1?", "word 1."));
        assertThat(doubts(Lab26.MAC))
                .singleElement()
                .asString()
                .startsWith("1 of 5 questions of " + CARD + " have no question mark");
    }

    @Test
    void contexts_are_dropped() throws Exception {
        String grounded = TaxonomyFolder.SKILL.replace(
                "  - question: What is word 1?", "  - context: It is a word.\n    question: What is word 1?");
        taxonomy.with(CARD + "/qna.yaml", grounded);
        assertThat(doubts(Lab26.MAC))
                .singleElement()
                .asString()
                .startsWith("the pipeline simple drops the contexts of " + CARD);
    }

    @Test
    void an_own_pipeline_does_what_its_author_wants() throws Exception {
        taxonomy.with(CARD + "/qna.yaml", TaxonomyFolder.SKILL.replace("?", "."));
        lab.pipeline = folder.toString();
        assertThat(doubts(Lab26.LINUX)).isEmpty();
    }

    @Test
    void training_cuts_samples_on_linux() throws Exception {
        taxonomy.with(CARD + "/qna.yaml", TaxonomyFolder.SKILL);
        lab.training = "simple";
        assertThat(doubts(Lab26.LINUX)).singleElement().asString().contains("after 300 tokens");
    }

    @Test
    void training_rounds_weights_on_a_mac() throws Exception {
        taxonomy.with(CARD + "/qna.yaml", TaxonomyFolder.SKILL);
        lab.training = "simple";
        assertThat(doubts(Lab26.MAC)).singleElement().asString().startsWith("MLX trains in 4 bits");
    }

    private List<String> doubts(Platform platform) throws Exception {
        return lab.on(platform).doubts(lab.plan(), taxonomy.read());
    }
}
