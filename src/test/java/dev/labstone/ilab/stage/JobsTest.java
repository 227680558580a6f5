package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.Json;
import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.IlabFinder;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.testing.Plans;
import dev.labstone.testing.TaxonomyFolder;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files may be edited while a stage runs. */
class JobsTest {

    private static final String LEAF = "taxonomy/compositional_skills/words/qna.yaml";

    @TempDir
    Path folder;

    private Ilab ilab;
    private Jobs jobs;

    @BeforeEach
    void write() throws IOException {
        IlabDouble installed = IlabDouble.install(folder.resolve("venv"), "0.26.1", Map.of());
        Plan plan = Plans.tiny(folder).plan();
        IlabSettings settings = new IlabSettings(
                folder, folder.resolve("cache"), Optional.of(installed.command()), Optional.empty(), Set.of());
        ilab = IlabFinder.find(plan, settings);
        Taxonomy taxonomy = new TaxonomyFolder(folder.resolve("taxonomy"))
                .with("compositional_skills/words/qna.yaml", TaxonomyFolder.SKILL)
                .read();
        StageInputs inputs =
                new StageInputs(plan, ilab.installation(), taxonomy, new KnownDigests(folder.resolve("cache")));
        jobs = new Jobs(plan, ilab, taxonomy, inputs);
    }

    @Test
    void what_goes_into_a_stage_may_not_change_while_it_runs() throws IOException {
        Job<Validated> job = jobs.diff();
        edit(TaxonomyFolder.SKILL.replace("It is 1.", "It is the first."));
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> job.work().apply(workspace("diff")))
                .withMessageContaining("has changed while it ran");
    }

    @Test
    void hours_of_training_are_not_lost_because_the_next_seed_is_half_written() throws IOException {
        Workspace generating = workspace("generate");
        GeneratedData data = jobs.generate().work().apply(generating);
        StageRecord record = new StageRecord(
                StageRecord.VERSION,
                StageName.GENERATE,
                new TreeMap<>(),
                new TreeMap<>(),
                Json.MAPPER.createObjectNode(),
                "",
                0);
        Job<?> job = jobs.train(new Done<>(record, data, generating.out()));
        edit("version: 3\nseed_examples: [");
        assertThat(job.work().apply(workspace("train"))).isNotNull();
    }

    private void edit(String text) throws IOException {
        Files.writeString(folder.resolve(LEAF), text);
    }

    private Workspace workspace(String name) {
        return Workspace.create(folder.resolve("run").resolve(name), ilab.installation(), line -> {});
    }
}
