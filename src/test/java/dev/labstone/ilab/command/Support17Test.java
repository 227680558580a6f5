package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Support17Test {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Tuning17 tuning;
    private Plan plan;

    @BeforeEach
    void install() throws IOException {
        tuning = new Tuning17(folder);
        plan = tuning.plan();
    }

    @Test
    void nothing_is_wrong_with_a_taxonomy_of_which_leaves_are_left() {
        assertThat(problems(plan)).isEmpty();
    }

    @Test
    void knowledge_that_is_too_new_and_nothing_else_is_nothing() {
        Taxonomy taxonomy = tuning.taxonomy(tuning.leaf(Tuning17.CODES, Leaf.Kind.KNOWLEDGE, 3));
        assertThat(tuning.linux().unsupported(plan, taxonomy))
                .singleElement()
                .asString()
                .contains("use ilab 0.26 or add");
        Taxonomy older = tuning.taxonomy(tuning.leaf(Tuning17.CODES, Leaf.Kind.KNOWLEDGE, 2));
        assertThat(tuning.linux().unsupported(plan, older)).isEmpty();
    }

    @Test
    void training_is_simple_and_ends_with_the_last_epoch() {
        assertThat(problems(tuning.plan(
                        plan.teacher(),
                        plan.generate(),
                        tuning.train("full", 1, Optional.of(1), LONG),
                        new ChatTemplate.OfInstructLab())))
                .satisfiesExactly(
                        pipeline -> assertThat(pipeline).contains("write pipeline: simple"),
                        checkpoint -> assertThat(checkpoint).contains("leave the checkpoint out"));
    }

    @Test
    void serving_knows_one_template() {
        assertThat(problems(tuning.plan(plan.teacher(), plan.generate(), plan.train(), new ChatTemplate.OfTokenizer())))
                .singleElement()
                .asString()
                .contains("write template: instructlab for tiny student");
    }

    @Test
    void a_student_that_training_would_break_at_in_the_end_is_told_before() throws IOException {
        Files.delete(folder.resolve("student/tokenizer.model"));
        Files.delete(folder.resolve("student/added_tokens.json"));
        assertThat(problems(plan))
                .singleElement()
                .asString()
                .contains("which lacks added_tokens.json, tokenizer.model");
        assertThat(tuning.mac().unsupported(tuning.plan(16, LONG), tuning.taxonomy()))
                .isEmpty();
    }

    @Test
    void python_has_to_be_there_before_a_model_has_been_trained() throws IOException {
        Files.delete(tuning.ilab.command().resolveSibling("python"));
        assertThat(problems(plan)).singleElement().asString().startsWith("there is no Python for ");
    }

    @Test
    void a_mac_needs_enough_samples_for_its_validation() {
        assertThat(tuning.mac().unsupported(tuning.plan(15, LONG), tuning.taxonomy()))
                .singleElement()
                .asString()
                .contains("needs 16 samples or more, and 15 instructions");
    }

    @Test
    void teacher_and_prompt_have_to_be_there() throws IOException {
        Files.delete(folder.resolve("prompt.txt"));
        Files.writeString(folder.resolve("teacher.gguf"), "no model");
        assertThat(problems(plan))
                .hasSize(2)
                .anyMatch(told -> told.contains("cannot be read"))
                .anyMatch(told -> told.contains("is no GGUF file"));
    }

    @Test
    void families_are_those_that_ilab_knows() {
        assertThat(problems(withFamily("qwen"))).singleElement().asString().contains("and not qwen");
        assertThat(problems(withFamily("Granite"))).isEmpty();
    }

    @Test
    void a_teacher_elsewhere_needs_no_file_but_its_key() {
        assertThat(problems(withTeacherAt(Optional.empty()))).isEmpty();
        assertThat(problems(withTeacherAt(Optional.of("LABSTONE_KEY_THAT_NOBODY_SETS"))))
                .singleElement()
                .asString()
                .contains("LABSTONE_KEY_THAT_NOBODY_SETS is not set");
    }

    @Test
    void the_system_prompt_is_that_of_all_its_training_data() {
        assertThat(tuning.linux().systemPrompt(plan).orElseThrow())
                .startsWith("You are an AI language model developed by IBM Research. You are a cautious assistant. ")
                .endsWith(
                        " You are helpful and harmless and you follow ethical guidelines and promote positive behavior.");
    }

    private Plan withFamily(String family) {
        return tuning.plan(
                tuning.teacher(Optional.of(family)), plan.generate(), plan.train(), new ChatTemplate.OfInstructLab());
    }

    private Plan withTeacherAt(Optional<String> key) {
        return tuning.plan(
                tuning.teacherAt("http://127.0.0.1:9/v1", key),
                plan.generate(),
                plan.train(),
                new ChatTemplate.OfInstructLab());
    }

    private List<String> problems(Plan plan) {
        return tuning.linux().unsupported(plan, tuning.taxonomy());
    }
}
