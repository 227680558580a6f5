package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.files.WholeFile;
import dev.labstone.ilab.command.IlabFinder;
import dev.labstone.ilab.command.Workspace;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.StageName;
import dev.labstone.ilab.process.Command;
import dev.labstone.ilab.process.CommandFailedException;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.Plans;
import dev.labstone.testing.Processes;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRunnerTest {

    @TempDir
    Path folder;

    private final Told told = new Told();

    @BeforeEach
    void install() throws IOException {
        IlabDouble.install(folder.resolve("venv"), "0.26.1", Map.of());
    }

    @Test
    void what_is_done_is_reused() {
        Done<Result> first = run(job(workspace -> write(workspace, "made")));
        Done<Result> second = run(job(workspace -> write(workspace, "made again")));
        assertThat(second).isEqualTo(first);
        assertThat(told.states).containsExactly("RAN: made", "REUSED: made");
    }

    @Test
    void what_was_done_and_cannot_be_read_any_more_is_done_again() throws IOException {
        for (String result : List.of("{}", "null", "[7]", "{ \"text\": 7, \"more\": 8 }", "{ \"text\": null }")) {
            Done<Result> done = run(job(workspace -> write(workspace, "made")));
            Path record = done.outputs().resolveSibling("stage.json");
            Files.writeString(
                    record,
                    Files.readString(record).replaceFirst("(?s)\"result\" : \\{.*?\\}", "\"result\" : " + result));
            assertThat(record).content().contains(result);
            told.states.clear();
            run(job(workspace -> write(workspace, "made again")));
            assertThat(told.states).as(result).containsExactly("RAN: made again");
            Files.delete(record);
        }
    }

    @Test
    void a_command_that_fails_is_told_in_full() {
        Job<Result> job = job(workspace -> {
            Command command = new Command(List.of("ilab"), Map.of(), workspace.directory());
            throw new CommandFailedException("trained nothing", command, workspace.log(), List.of());
        });
        assertThat(failure(job))
                .isEqualTo("STAGE_FAILED: the stage train failed: trained nothing (log: " + log(job) + ")");
        assertThat(told.failed).containsExactly("train: trained nothing");
        assertThat(told.states).containsExactly("FAILED: trained nothing");
    }

    @Test
    void whatever_else_breaks_is_a_failed_stage_too() {
        Job<Result> job = job(workspace -> {
            throw new UncheckedIOException("could not write x: No space left on device", new IOException());
        });
        assertThat(failure(job))
                .isEqualTo("STAGE_FAILED: the stage train failed: could not write x: No space left on device (log: "
                        + log(job) + ")");
        assertThat(told.states).containsExactly("FAILED: could not write x: No space left on device");
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_failed_stage_too() throws IOException {
        Files.writeString(folder.resolve("stages"), "a file where a folder should be");
        assertThat(failure(job(workspace -> write(workspace, "made"))))
                .startsWith("STAGE_FAILED: the stage train failed: could not lock ");
        assertThat(told.states).hasSize(1).first().asString().startsWith("FAILED: ");
    }

    @Test
    void what_nobody_expects_can_be_looked_into() {
        Job<Result> job = job(workspace -> {
            throw new IllegalStateException("strange");
        });
        assertThat(failure(job)).contains("java.lang.IllegalStateException: strange");
        assertThat(log(job))
                .content()
                .contains("IllegalStateException: strange", "\tat " + getClass().getName());
    }

    @Test
    void what_a_model_says_is_handed_on_as_it_is() {
        Job<Result> job = job(workspace -> {
            throw new ModelException(Failure.NOT_FOUND, "no such file");
        });
        assertThat(failure(job)).isEqualTo("NOT_FOUND: no such file");
        assertThat(told.states).containsExactly("FAILED: no such file");
    }

    @Test
    void whoever_is_stopped_has_not_failed() {
        Job<Result> job = job(workspace -> {
            Thread.currentThread().interrupt();
            Command command = new Command(List.of("ilab"), Map.of(), workspace.directory());
            throw new CommandFailedException("was stopped", command, workspace.log(), List.of());
        });
        try {
            assertThat(failure(job)).isEqualTo("CANCELLED: the run was stopped");
            assertThat(told.failed).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void what_broke_off_is_done_anew_from_the_beginning() throws IOException {
        Job<Result> job = job(workspace -> write(workspace, "made"));
        Path left = folder.resolve("stages/train")
                .resolve(job.inputs().fingerprint())
                .resolve("out/left.bin");
        WholeFile.write(left, "half");
        assertThat(run(job).record().outputs()).containsOnlyKeys("made.txt");
        assertThat(told.states).containsExactly("RAN: made");
    }

    @Test
    void another_run_waits_and_takes_what_the_first_one_made() throws Exception {
        Path output = folder.resolve("output.txt");
        Process first = Jvm.start(First.class, List.of(), Map.of(), output, folder.toString());
        try {
            Processes.await(() -> Jvm.read(output).contains("works"));
            told.onProgress = text -> WholeFile.write(folder.resolve("go"), text);
            Done<Result> done = run(job(workspace -> write(workspace, "made twice")));
            assertThat(done.value().text()).isEqualTo("made by the first");
            assertThat(told.states).containsExactly("REUSED: made by the first");
            assertThat(folder.resolve("go")).hasContent("waits for another run");
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    /** Works until it is told to go on. */
    static final class First {
        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            runner(folder, new Told()).run(job(workspace -> {
                System.out.println("works");
                awaitFile(folder.resolve("go"));
                return write(workspace, "made by the first");
            }));
        }

        private static void awaitFile(Path file) {
            try {
                Processes.await(() -> Files.exists(file));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a stage says of its outputs. */
    record Result(String text) {}

    /** Notes what it is told. */
    private static final class Told implements StageListener {
        private final List<String> states = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private Consumer<String> onProgress = text -> {};

        @Override
        public void progress(String text) {
            onProgress.accept(text);
        }

        @Override
        public void ended(StageReport report) {
            states.add(report.state() + ": " + report.result());
        }

        @Override
        public void failed(String title, CommandFailedException failure) {
            failed.add(title + ": " + failure.getMessage());
        }
    }

    private Done<Result> run(Job<Result> job) {
        return runner(folder, told).run(job);
    }

    private String failure(Job<Result> job) {
        ModelException failed = catchThrowableOfType(ModelException.class, () -> run(job));
        return failed.failure() + ": " + failed.getMessage();
    }

    private Path log(Job<Result> job) {
        return folder.resolve("stages/train")
                .resolve(job.inputs().fingerprint())
                .resolve("log.txt");
    }

    private static Job<Result> job(Function<Workspace, Result> work) {
        Inputs inputs = new Inputs().with("data", "some");
        return new Job<>(StageName.TRAIN, "", "data", inputs, Result.class, work, Result::text);
    }

    private static Result write(Workspace workspace, String text) {
        WholeFile.write(workspace.out().resolve("made.txt"), text);
        return new Result(text);
    }

    private static StageRunner runner(Path folder, StageListener listener) {
        IlabSettings settings = new IlabSettings(
                folder,
                folder.resolve("cache"),
                Optional.of(folder.resolve("venv/bin/ilab")),
                Optional.empty(),
                Set.of());
        return new StageRunner(
                folder.resolve("stages"),
                settings,
                IlabFinder.find(Plans.tiny(folder).plan(), settings),
                listener,
                new KnownDigests(settings.cache()),
                Clock.systemUTC());
    }
}
