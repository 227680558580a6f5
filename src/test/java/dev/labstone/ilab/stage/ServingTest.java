package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.IlabFinder;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.model.Answer;
import dev.labstone.model.ChatModel;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.Request;
import dev.labstone.model.file.ModelFiles;
import dev.labstone.testing.Plans;
import dev.labstone.testing.TaxonomyFolder;
import dev.labstone.testing.ilab.IlabDouble;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {

    private static final Request QUESTION = new Request(new Prompt(Optional.empty(), "hello"), Decoding.DEFAULT);

    @TempDir
    Path folder;

    private final StageReports reports = new StageReports(new StageListener() {});
    private IlabDouble ilab;
    private Done<Servable> base;

    @BeforeEach
    void convert() throws IOException {
        ilab = IlabDouble.install(folder.resolve("venv"), "0.26.1", Map.of("serve.answer", "You said: "));
        Path file = Files.writeString(folder.resolve("base.gguf"), "GGUF");
        StageRecord record = new StageRecord(
                StageRecord.VERSION,
                StageName.CONVERT,
                new TreeMap<>(),
                new TreeMap<>(),
                JsonNodeFactory.instance.nullNode(),
                "",
                0);
        base = new Done<>(record, new Servable(ModelFiles.identify(file)), folder);
    }

    @Test
    void two_roles_share_a_student_and_it_is_told_once() throws IOException {
        Serving serving = serving(Set.of());
        try (ChatModel first = serving.base(base);
                ChatModel second = serving.base(base)) {
            assertThat(text(first)).isEqualTo("You said: hello");
            first.close();
            assertThat(text(second)).isEqualTo("You said: hello");
            assertThat(StageLock.tryAcquire(place())).isEmpty();
        }
        assertThat(reports.all())
                .extracting(StageReport::title, StageReport::result)
                .containsExactly(tuple("serve (base)", "1 question asked, 1 answer reused"));
        assertFree();
    }

    @Test
    void what_is_to_be_fresh_is_forgotten_once_and_told_as_it_went_the_last_time() throws IOException {
        ask(serving(Set.of()));
        Serving fresh = serving(Set.of(StageName.SERVE));
        ask(fresh);
        assertThat(reports.all()).extracting(StageReport::state).containsExactly(StageReport.State.RAN);
        ask(fresh);
        assertThat(reports.all()).extracting(StageReport::state).containsExactly(StageReport.State.REUSED);
        assertThat(ilab.verbs()).filteredOn("model serve"::equals).hasSize(2);
    }

    @Test
    void answers_that_cannot_be_opened_are_a_failed_stage_and_leave_no_lock() throws IOException {
        Serving serving = serving(Set.of());
        serving.base(base).close();
        Files.delete(place().resolve("answers.jsonl"));
        Files.createDirectories(place().resolve("answers.jsonl/in the way"));
        for (Serving any : new Serving[] {serving, serving(Set.of(StageName.SERVE))}) {
            assertThatThrownBy(() -> any.base(base))
                    .isInstanceOfSatisfying(
                            ModelException.class,
                            failed -> assertThat(failed.failure()).isEqualTo(Failure.STAGE_FAILED))
                    .hasMessageStartingWith("the stage serve (base) failed: could not read or write the kept answers ");
            assertFree();
        }
        assertThat(reports.all()).extracting(StageReport::state).containsExactly(StageReport.State.FAILED);
    }

    private void ask(Serving serving) {
        try (ChatModel model = serving.base(base)) {
            text(model);
        }
    }

    private void assertFree() throws IOException {
        Optional<StageLock> lock = StageLock.tryAcquire(place());
        assertThat(lock).isPresent();
        lock.ifPresent(StageLock::close);
    }

    /** Returns the folder that the student is served in, which is the only one. */
    private Path place() throws IOException {
        try (Stream<Path> places = Files.list(folder.resolve("stages/serve-base"))) {
            return places.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static String text(ChatModel model) {
        return ((Answer) model.ask(QUESTION)).text();
    }

    private Serving serving(Set<StageName> fresh) throws IOException {
        Plan plan = Plans.tiny(folder).plan();
        IlabSettings settings =
                new IlabSettings(folder, folder.resolve("cache"), Optional.of(ilab.command()), Optional.empty(), fresh);
        Ilab found = IlabFinder.find(plan, settings);
        StageInputs inputs = new StageInputs(
                plan,
                found.installation(),
                new TaxonomyFolder(folder.resolve("taxonomy"))
                        .with("compositional_skills/words/qna.yaml", TaxonomyFolder.SKILL)
                        .read(),
                new KnownDigests(settings.cache()));
        return new Serving(plan, settings, found, inputs, folder.resolve("stages"), reports);
    }
}
