package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.command.Installation;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.TaxonomyReader;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is changed makes those stages run again that it goes into, and no others. */
class StageInputsTest {

    private static final String LINEUP = """
            lineups:
              test:
                ilab:
                  teacher: { file: ../teacher.gguf }
                  students: { pupil: { directory: ../student, template: ../chat.jinja } }
                  documents: ../documents
                  generate: { pipeline: ../pipeline, scale: 2, context: 1024, prompt: ../prompt.txt }
                  train: { pipeline: full, epochs: 2, batch: 4, silence_minutes: 5 }
                  convert: { with: llama.cpp, converter: ../converter, precision: f16 }
                  serve: { context: 2048, ready_seconds: 9 }
                base: { ilab: student }
                trained: { ilab: trained }
            """;
    private static final String SIMPLE = LINEUP.replace("pipeline: full, epochs", "pipeline: simple, epochs");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String file : List.of(
                "teacher.gguf",
                "student/config.json",
                "student/model.safetensors",
                "chat.jinja",
                "prompt.txt",
                "pipeline/knowledge.yaml",
                "converter/convert_hf_to_gguf.py",
                "documents/a.md")) {
            write(file, "first");
        }
        new TaxonomyFolder(folder.resolve("taxonomy"))
                .with("knowledge/words/qna.yaml", TaxonomyFolder.KNOWLEDGE.replaceFirst("- [^\n]*md", "- a.md"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scale: 2            | scale: 3            | generate
            context: 1024       | context: 1280       | generate
            pipeline: full      | pipeline: simple    | train
            epochs: 2           | epochs: 3           | train
            batch: 4            | batch: 8            | train
            precision: f16      | precision: q8_0     | train convert
            context: 2048       | context: 4096       |
            ready_seconds: 9    | ready_seconds: 99   |
            silence_minutes: 5  | silence_minutes: 50 |
            students: { pupil   | students: { other   |
            """)
    void of_a_setting_are_what_it_goes_into(String before, String after, String stages) {
        assertThat(changed(LINEUP, LINEUP.replace(before, after))).containsExactlyElementsOf(words(stages));
    }

    @ParameterizedTest
    @CsvSource({
        "teacher.gguf, generate",
        "pipeline/knowledge.yaml, generate",
        "student/config.json, generate train",
        "student/model.safetensors, train",
        "converter/convert_hf_to_gguf.py, convert",
        "documents/a.md, diff generate",
        "taxonomy/knowledge/words/qna.yaml, diff generate",
        "student/.DS_Store, ''",
        "pipeline/.git/HEAD, ''",
    })
    void of_a_file_are_what_it_goes_into(String file, String stages) throws IOException {
        Map<String, String> before = fingerprints(LINEUP, "0.26.1");
        Path changed = folder.resolve(file);
        write(file, (Files.exists(changed) ? Files.readString(changed) : "") + "\n# changed\n");
        assertThat(differing(before, fingerprints(LINEUP, "0.26.1"))).containsExactlyElementsOf(words(stages));
    }

    @Test
    void of_another_release_are_all() {
        assertThat(differing(fingerprints(LINEUP, "0.26.1"), fingerprints(LINEUP, "0.26.2")))
                .containsExactly("diff", "generate", "train", "convert");
    }

    @Test
    void what_a_stage_never_looks_at_makes_nothing_anew() {
        assertThat(changed(SIMPLE, SIMPLE.replace("batch: 4", "batch: 8"))).isEmpty();
        assertThat(changed(LINEUP, LINEUP.replace("batch: 4", "batch: 4, iterations: 7")))
                .isEmpty();
        String ilab = SIMPLE.replace("with: llama.cpp, converter: ../converter, ", "with: ilab, ");
        assertThat(changed(ilab, ilab.replace("f16", "q4_k_m"))).isEmpty();
    }

    @Test
    void a_context_of_the_server_is_part_of_who_answers() {
        Inputs small = inputs(LINEUP, "0.26.1").serve("model", "context 2048");
        Inputs large = inputs(LINEUP, "0.26.1").serve("model", "context 4096");
        assertThat(small.fingerprint()).isNotEqualTo(large.fingerprint());
    }

    private List<String> changed(String before, String after) {
        assertThat(after).as("the replacement did something").isNotEqualTo(before);
        return differing(fingerprints(before, "0.26.1"), fingerprints(after, "0.26.1"));
    }

    private static List<String> differing(Map<String, String> before, Map<String, String> after) {
        List<String> stages = new ArrayList<>(before.keySet());
        stages.removeIf(stage -> before.get(stage).equals(after.get(stage)));
        return stages;
    }

    private Map<String, String> fingerprints(String lineup, String version) {
        StageInputs inputs = inputs(lineup, version);
        Map<String, String> fingerprints = new LinkedHashMap<>();
        fingerprints.put("diff", inputs.diff().fingerprint());
        fingerprints.put("generate", inputs.generate().fingerprint());
        fingerprints.put("train", inputs.train("data").fingerprint());
        fingerprints.put("convert", inputs.convert("model").fingerprint());
        return fingerprints;
    }

    private StageInputs inputs(String lineup, String version) {
        CasesFolder cases = new CasesFolder(folder.resolve("cases")).write("models.yaml", lineup);
        Plan plan = cases.lineup().plan().orElseThrow();
        return new StageInputs(
                plan,
                new Installation(folder.resolve("venv/bin/ilab"), version),
                TaxonomyReader.read(plan.taxonomy()),
                new KnownDigests(folder.resolve("cache")));
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
