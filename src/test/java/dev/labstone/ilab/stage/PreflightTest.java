package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.ilab.command.Ilab;
import dev.labstone.ilab.command.IlabFinder;
import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.taxonomy.Taxonomy;
import dev.labstone.testing.Plans;
import dev.labstone.testing.TaxonomyFolder;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long GB = Bytes.GIGABYTE;

    @TempDir
    Path folder;

    private Path cache;
    private Path bin;
    private Ilab ilab;
    private Taxonomy taxonomy;
    private Plans plans;
    private boolean done;

    @BeforeEach
    void prepare() throws IOException {
        cache = folder.resolve("cache/not made yet");
        plans = Plans.tiny(folder);
        IlabDouble installed = IlabDouble.install(folder.resolve("venv"), "0.26.1", Map.of());
        IlabSettings settings =
                new IlabSettings(folder, cache, Optional.of(installed.command()), Optional.empty(), Set.of());
        ilab = IlabFinder.find(plans.plan(), settings);
        taxonomy = new TaxonomyFolder(folder.resolve("taxonomy"))
                .with("compositional_skills/words/qna.yaml", TaxonomyFolder.SKILL)
                .with("compositional_skills/words/attribution.txt", "own work")
                .read();
        bin = Files.createDirectories(folder.resolve("bin"));
        program("git");
        program("bash");
    }

    @Test
    void finds_nothing_where_all_is_well() {
        assertThat(check(machine(64 * GB, 64 * GB))).isEmpty();
    }

    @Test
    void looks_at_this_machine() {
        plans.withTeacher(folder.resolve("none.gguf"));
        assertThatThrownBy(() -> Preflight.check(plans.plan(), ilab, taxonomy, cache, () -> false))
                .isInstanceOf(PreflightException.class);
        assertThat(Machine.here().memory()).isPositive();
        assertThat(Machine.here().has("bash")).isTrue();
        assertThat(Machine.here().free().apply(folder).orElseThrow()).isPositive();
    }

    @Test
    void tells_everything_at_once_and_nothing_twice() {
        plans.withTeacher(folder.resolve("no-teacher.gguf"))
                .withStudent(folder.resolve("no-student"))
                .withTemplate(new ChatTemplate.InFile(folder.resolve("no-template.jinja")))
                .withDocuments(folder.resolve("no-documents"))
                .withPipeline("simpel");
        PreflightException found = failure(machine(64 * GB, 64 * GB));
        assertThat(found.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .isEqualTo("there is no file " + folder.resolve("no-teacher.gguf")
                                        + ", the teacher; put it there, or name another in models.yaml"),
                        problem -> assertThat(problem).startsWith("there is no folder " + folder.resolve("no-student")),
                        problem -> assertThat(problem).contains("no-template.jinja, the chat template"),
                        problem -> assertThat(problem).contains("no-documents, the documents"),
                        problem -> assertThat(problem).contains("the pipeline simpel is none that ilab knows"));
        assertThat(found)
                .hasMessageStartingWith(
                        "the lineup \"tiny\" cannot tune its student here yet, for 5 reasons\n- there is");
    }

    @Test
    void what_was_not_downloaded_to_its_end_is_no_model() throws IOException {
        Path page = Files.writeString(folder.resolve("base.gguf"), "<html>");
        plans.withGguf(page);
        assertThat(failure(machine(64 * GB, 64 * GB)).problems())
                .singleElement()
                .asString()
                .startsWith("the untrained student " + page + " is no GGUF file, or was not downloaded to its end; ");
    }

    @Test
    void what_instructlab_publishes_is_told_with_the_command_that_downloads_it() {
        Path models = folder.resolve("my models");
        plans.withTeacher(models.resolve("merlinite-7b-lab-Q4_K_M.gguf"))
                .withStudent(models.resolve("instructlab/granite-7b-lab"))
                .withGguf(models.resolve("granite-7b-lab-Q4_K_M.gguf"));
        String download = "; get it with: " + ilab.installation().command()
                + " --config DEFAULT model download --repository instructlab/";
        String into = " --model-dir '" + models + "'";
        assertThat(failure(machine(64 * GB, 64 * GB)))
                .hasMessageContainingAll(
                        download + "merlinite-7b-lab-GGUF --filename merlinite-7b-lab-Q4_K_M.gguf" + into,
                        download + "granite-7b-lab" + into,
                        download + "granite-7b-lab-GGUF --filename granite-7b-lab-Q4_K_M.gguf" + into);
    }

    @Test
    void what_a_script_puts_into_the_cache_is_told_with_the_script() {
        plans.withTeacher(cache.resolve("tiny/teacher.gguf"));
        assertThat(failure(machine(64 * GB, 64 * GB)))
                .hasMessageEndingWith("the teacher; get it with: src/main/ilab/setup --cache '" + cache + "' tiny");
    }

    @Test
    void nobody_needs_room_for_what_has_been_done_before() {
        assertThat(failure(machine(64 * GB, 0)).problems())
                .singleElement()
                .asString()
                .contains("of disk");
        done = true;
        assertThat(check(machine(64 * GB, 0))).isEmpty();
    }

    @Test
    void disk_is_counted_for_every_epoch() throws IOException {
        student(4 * GB);
        plans.withTraining("full", 3); // 2.5 times the weights for each epoch, once for the base, and 1 GB
        assertThat(check(machine(64 * GB, 35 * GB))).isEmpty();
        assertThat(failure(machine(64 * GB, 35 * GB - 1)).problems())
                .containsExactly("tuning small-student needs about 35.0 GB of disk, and where the cache " + cache
                        + " is there are 35.0 GB free: make room, or name a folder on a larger disk with"
                        + " -Dlabstone.cache=FOLDER");
    }

    @Test
    void disk_for_simple_does_not_grow_with_epochs_and_a_base_that_is_there_needs_none() throws IOException {
        student(4 * GB);
        plans.withTraining("simple", 10).withGguf(Files.writeString(folder.resolve("base.gguf"), "GGUF"));
        assertThat(disk(13 * GB)).isEmpty();
        assertThat(disk(13 * GB - 1)).hasSize(1);
    }

    @Test
    void a_disk_that_tells_nothing_is_no_problem() throws IOException {
        student(4 * GB);
        Machine silent = new Machine("Linux", "amd64", 64 * GB, existing -> OptionalLong.empty(), bin.toString());
        assertThat(check(silent)).isEmpty();
    }

    @Test
    void little_memory_is_warned_of_and_too_little_is_a_problem() throws IOException {
        student(4 * GB);
        assertThat(check(machine(13 * GB, 64 * GB))).isEmpty();
        assertThat(check(machine(13 * GB - 1, 64 * GB)))
                .containsExactly("training small-student needs about 13.0 GB of memory, and this machine has 13.0 GB;"
                        + " it may take many times as long, or be killed");
        assertThat(failure(machine(4 * GB - 1, 64 * GB)).problems())
                .first()
                .asString()
                .startsWith("training small-student needs 4.0 GB of memory for the weights alone, and this machine");
    }

    @Test
    void a_teacher_that_does_not_fit_into_memory_is_a_problem() throws IOException {
        Path teacher = Files.writeString(folder.resolve("large.gguf"), "GGUF");
        grow(teacher, 5 * GB);
        plans.withTeacher(teacher);
        assertThat(failure(machine(4 * GB, 64 * GB)))
                .hasMessageContaining("- generating data needs 5.0 GB of memory for the weights alone");
        assertThat(check(machine(6 * GB, 64 * GB)).get(0)).startsWith("generating data needs about 7.0 GB of memory");
    }

    @Test
    void warnings_stand_below_the_problems() throws IOException {
        student(4 * GB);
        assertThat(failure(machine(8 * GB, 0)))
                .hasMessageContaining("for 1 reason\n- tuning")
                .hasMessageContaining("\n- besides, training small-student needs about 13.0 GB of memory");
    }

    @Test
    void programs_are_needed() throws IOException {
        Files.delete(bin.resolve("git"));
        Files.delete(bin.resolve("bash"));
        assertThat(failure(machine(64 * GB, 64 * GB)).problems())
                .containsExactly(
                        "there is no git on the PATH, and ilab does not even start without it; install it:"
                                + " sudo apt-get install git",
                        "there is no bash on the PATH, and Labstone ends with it what ilab leaves behind; install it:"
                                + " sudo apt-get install bash");
        assertThat(failure(new Machine("Windows 11", "amd64", 64 * GB, any -> OptionalLong.empty(), bin.toString()))
                        .problems())
                .first()
                .asString()
                .startsWith("this machine runs Windows 11, and ilab runs on Linux and on a Mac only");
    }

    @Test
    void an_old_python_is_too_old() throws IOException {
        Path packages = folder.resolve("venv/lib/python3.10/site-packages/instructlab");
        Files.createDirectories(packages);
        assertThat(failure(machine(64 * GB, 64 * GB)).problems())
                .containsExactly(
                        ilab.installation().command() + " is ilab 0.26.1 and runs with Python 3.10, which is too"
                                + " old for it: install it anew with Python 3.11");
        Files.delete(packages);
        Files.createDirectories(folder.resolve("venv/lib/python3.12/site-packages/instructlab"));
        assertThat(check(machine(64 * GB, 64 * GB))).isEmpty();
    }

    private List<String> disk(long free) {
        Findings findings = new Findings();
        new DiskCheck(plans.plan(), cache, machine(64 * GB, free)).check(findings);
        return findings.problems();
    }

    private List<String> check(Machine machine) {
        return new Preflight(plans.plan(), ilab, taxonomy, cache, machine, () -> done).check();
    }

    private PreflightException failure(Machine machine) {
        return catchThrowableOfType(PreflightException.class, () -> check(machine));
    }

    private Machine machine(long memory, long free) {
        return new Machine("Linux", "amd64", memory, existing -> free(existing, free), bin.toString());
    }

    private static OptionalLong free(Path existing, long free) {
        assertThat(existing).isDirectory();
        return OptionalLong.of(free);
    }

    private void student(long bytes) throws IOException {
        grow(folder.resolve("student/model.safetensors"), bytes);
    }

    /** Makes a file that size without writing it. */
    private static void grow(Path file, long bytes) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }

    private void program(String name) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
