package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.ilab.plan.ChatTemplate;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.SystemPrompt;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.testing.ilab.IlabDouble;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IlabFinderTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void takeTheRealFolder() throws IOException {
        folder = temporary.toRealPath(); // on a Mac it is a link
    }

    @Test
    void takes_the_setting_before_the_variable_before_the_plan_before_the_path() throws IOException {
        Path set = script("set", "echo 'ilab, version 0.26.1'");
        Path variable = script("variable", "echo 'ilab, version 0.17.1'");
        Path planned = script("planned", "echo 'ilab, version 0.26.0'");
        Path first = script("first", "echo 'ilab, version 0.16.1'");
        Path second = script("second", "echo 'ilab, version 0.14.1'");
        environment.put(
                "PATH",
                String.join(File.pathSeparator, "", folder.resolve("none").toString(), bin(first), bin(second)));
        assertThat(command(Optional.empty(), Optional.empty())).isEqualTo(first);
        assertThat(command(Optional.empty(), Optional.of(planned))).isEqualTo(planned);
        environment.put("LABSTONE_ILAB", variable.toString());
        assertThat(command(Optional.empty(), Optional.of(planned))).isEqualTo(variable);
        assertThat(command(Optional.of(set), Optional.of(planned))).isEqualTo(set);
    }

    @ParameterizedTest
    @CsvSource({
        "0.14.1, Ilab17",
        "0.15.1, Ilab17",
        "0.16.0, Ilab17",
        "0.17.2, Ilab17",
        "0.26.0, Ilab26",
        "0.26.1, Ilab26"
    })
    void gives_the_adapter_of_the_generation(String version, String adapter) throws IOException {
        Ilab ilab = find(Optional.of(script("a", "echo 'ilab, version " + version + "'")), Optional.empty());
        assertThat(ilab.getClass().getSimpleName()).isEqualTo(adapter);
        assertThat(ilab.installation().version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.13.0", "0.18.4", "0.25", "0.27.0", "0.2", "1.0.0", "0.170.1"})
    void refuses_releases_it_has_no_adapter_for_and_says_which_there_are(String version) throws IOException {
        Path other = script("other", "echo 'ilab, version " + version + "'");
        assertThatThrownBy(() -> find(Optional.of(other), Optional.empty()))
                .isInstanceOf(IlabNotFoundException.class)
                .hasMessageStartingWith(other + " is ilab " + version
                        + ", and Labstone has adapters for 0.14 to 0.17 and 0.26: what a command is called, takes and"
                        + " writes differs between releases\nto install it")
                .hasMessageContaining("instructlab==0.26.1");
    }

    @Test
    void refuses_another_release_than_the_lineup_is_made_for() throws IOException {
        Path first = script("first", "echo 'ilab, version 0.17.1'");
        assertThatThrownBy(() -> find(Optional.of(first), Optional.of("0.26"), Optional.empty()))
                .hasMessageStartingWith("the lineup \"mine\" is made for ilab 0.26, and " + first
                        + " is 0.17.1; name another with -Dlabstone.ilab=FILE, or take another lineup")
                .hasMessageContaining("uv venv --python 3.11");
        assertThat(find(Optional.of(first), Optional.of("0.17"), Optional.empty()))
                .isNotNull();
        assertThat(find(Optional.of(first), Optional.of("0.17.1"), Optional.empty()))
                .isNotNull();
        assertThatThrownBy(() -> find(Optional.of(first), Optional.of("0.17.2"), Optional.empty()))
                .hasMessageContaining("made for ilab 0.17.2");
    }

    @Test
    void gives_the_three_commands_that_install_it_if_there_is_none() {
        environment.put("PATH", folder.resolve("empty").toString());
        assertThatThrownBy(() -> find(Optional.empty(), Optional.empty())).hasMessage("""
                there is no ilab: no setting names one (-Dlabstone.ilab, LABSTONE_ILAB), the lineup "mine" names none, \
                and none is on the PATH
                to install it (with uv, https://docs.astral.sh/uv, and Python 3.11) and use it:
                    uv venv --python 3.11 /cache/ilab-0.26
                    uv pip install --python /cache/ilab-0.26/bin/python --exclude-newer 2025-05-06 instructlab==0.26.1
                    mvn verify -Dlabstone.lineup=mine -Dlabstone.ilab=/cache/ilab-0.26/bin/ilab""");
    }

    @ParameterizedTest
    @CsvSource({
        "0.14, 2024-05-14 git+https://github.com/instructlab/instructlab@v0.14.1",
        "0.17, 2024-06-20 instructlab==0.17.1",
        "0.17.2, 2024-11-08 instructlab==0.17.2",
        "0.26, 2025-05-06 instructlab==0.26.1",
        "0.26.0, 2025-05-06 instructlab==0.26.0",
    })
    void installs_the_release_that_the_lineup_is_made_for_as_of_its_day(String release, String words) {
        assertThatThrownBy(() -> find(Optional.empty(), Optional.of(release), Optional.empty()))
                .hasMessageContaining("--exclude-newer " + words + "\n");
    }

    @Test
    void installs_it_where_the_lineup_looks_for_it() {
        Path planned = folder.resolve("my venv/bin/ilab");
        assertThatThrownBy(() -> find(Optional.empty(), Optional.of("0.17"), Optional.of(planned)))
                .hasMessageStartingWith("\"command:\" of the lineup \"mine\" in models.yaml names " + planned
                        + ", which does not exist\n")
                .hasMessageContaining("uv venv --python 3.11 '" + folder.resolve("my venv") + "'\n")
                .hasMessageContaining("--python '" + folder.resolve("my venv/bin/python") + "' ")
                .hasMessageEndingWith("mvn verify -Dlabstone.lineup=mine");
    }

    @Test
    void names_the_script_that_fills_the_cache_for_a_lineup() {
        Path planned = Path.of("/cache/tiny/venv/bin/ilab");
        assertThatThrownBy(() -> find(Optional.empty(), Optional.of("0.26"), Optional.of(planned)))
                .hasMessageEndingWith("""
                        which does not exist
                        to install it (in this folder; it fetches all that the lineup needs) and use it:
                            src/main/ilab/setup --cache /cache tiny
                            mvn verify -Dlabstone.lineup=mine""");
    }

    @Test
    void takes_nothing_else_in_the_place_of_what_a_setting_names() throws IOException {
        environment.put("PATH", bin(script("there", "echo 'ilab, version 0.26.1'")));
        Path missing = folder.resolve("missing/bin/ilab");
        assertThatThrownBy(() -> find(Optional.of(missing), Optional.empty()))
                .hasMessageStartingWith("-Dlabstone.ilab names " + missing + ", which does not exist\n");
        environment.put("LABSTONE_ILAB", missing.toString());
        assertThatThrownBy(() -> find(Optional.empty(), Optional.empty()))
                .hasMessageStartingWith("LABSTONE_ILAB names " + missing + ", which does not exist\n");
    }

    @Test
    void says_that_a_setting_names_a_folder_or_what_may_not_be_executed() throws IOException {
        Path venv = folder.resolve("venv");
        Path file =
                Files.writeString(Files.createDirectories(venv.resolve("bin")).resolve("ilab"), "#!/bin/sh\n");
        assertThatThrownBy(() -> find(Optional.of(venv), Optional.empty()))
                .hasMessage("-Dlabstone.ilab names the folder " + venv + "; name the file in it, such as " + file);
        assertThatThrownBy(() -> find(Optional.of(venv.resolve("bin")), Optional.empty()))
                .hasMessageEndingWith("such as " + file);
        assertThatThrownBy(() -> find(Optional.of(file), Optional.empty()))
                .hasMessage(
                        "-Dlabstone.ilab names " + file + ", which may not be executed; allow it: chmod +x " + file);
    }

    @Test
    void passes_over_what_cannot_be_run_on_the_path() throws IOException {
        Path none = Files.createDirectories(folder.resolve("none"));
        Files.writeString(none.resolve("ilab"), "not executable");
        Files.createDirectories(folder.resolve("folder/ilab"));
        Path there = script("there", "echo 'ilab, version 0.26.1'");
        environment.put(
                "PATH",
                String.join(
                        File.pathSeparator,
                        none.toString(),
                        folder.resolve("folder").toString(),
                        bin(there)));
        assertThat(command(Optional.empty(), Optional.empty())).isEqualTo(there);
    }

    @Test
    void says_what_a_command_said_that_is_no_ilab_or_a_broken_one() throws IOException {
        Path broken = script("broken", "echo \"ModuleNotFoundError: No module named 'instructlab'\" >&2; exit 1");
        assertThatThrownBy(() -> find(Optional.of(broken), Optional.empty()))
                .hasMessage(broken
                        + " --version ended with 1 and did not say \"ilab, version …\"; it said:\n"
                        + "    ModuleNotFoundError: No module named 'instructlab'");
        Path gone = script("gone", "");
        Files.writeString(gone, "#!/nowhere/python\n");
        assertThatThrownBy(() -> find(Optional.of(gone), Optional.empty()))
                .isInstanceOf(IlabNotFoundException.class)
                .hasMessageStartingWith(gone + " --version could not be started: ");
    }

    @Test
    void finds_the_version_among_warnings_whatever_the_exit_code() throws IOException {
        Path chatty = script("chatty", "echo 'UserWarning: old' >&2; echo 'ilab, version 0.26.1'; exit 3");
        assertThat(find(Optional.of(chatty), Optional.empty()).installation().version())
                .isEqualTo("0.26.1");
    }

    @Test
    void ends_a_command_that_says_nothing() throws IOException {
        Path hanging = script("hanging", "echo $$ > '" + folder + "/pid'; exec sleep 600");
        assertThatThrownBy(() -> finder(Optional.of(hanging), Optional.empty(), Optional.empty(), Duration.ofSeconds(2))
                        .find())
                .isInstanceOf(IlabNotFoundException.class)
                .hasMessageContaining("said nothing for");
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    }

    @Test
    void asks_in_a_home_of_its_own_which_goes_afterwards() throws IOException {
        Path curious = script(
                "curious",
                "echo \"$HOME\" > '" + folder + "/home'; touch \"$HOME/made\"; pwd >> '" + folder
                        + "/home'; echo \"$XDG_CONFIG_HOME\" >> '" + folder + "/home'; echo 'ilab, version 0.26.1'");
        find(Optional.of(curious), Optional.empty());
        assertThat(Files.readAllLines(folder.resolve("home")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("labstone-ilab-"))
                .allSatisfy(line -> assertThat(Path.of(line)).doesNotExist());
    }

    @Test
    void follows_a_link_to_the_environment_that_holds_its_tools() throws IOException {
        Path real = script("real", "echo 'ilab, version 0.26.1'");
        Path link = Files.createSymbolicLink(folder.resolve("ilab"), real);
        assertThat(command(Optional.of(link), Optional.empty())).isEqualTo(real);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.26.1", "0.17.1"})
    void asks_the_double(String version) throws IOException {
        IlabDouble installed = IlabDouble.install(folder.resolve("double"), version, Map.of());
        assertThat(find(Optional.of(installed.command()), Optional.empty()).installation())
                .isEqualTo(new Installation(installed.command(), version));
        assertThat(installed.verbs()).isEmpty();
    }

    private Path command(Optional<Path> set, Optional<Path> planned) {
        return finder(set, Optional.empty(), planned, LONG)
                .find()
                .installation()
                .command();
    }

    private Ilab find(Optional<Path> set, Optional<String> release) {
        return find(set, release, Optional.empty());
    }

    private Ilab find(Optional<Path> set, Optional<String> release, Optional<Path> planned) {
        return finder(set, release, planned, LONG).find();
    }

    private IlabFinder finder(Optional<Path> set, Optional<String> release, Optional<Path> planned, Duration limit) {
        IlabSettings settings =
                new IlabSettings(Path.of("/home/me"), Path.of("/cache"), set, Optional.empty(), Set.of());
        return new IlabFinder(plan(release, planned), settings, environment::get, limit);
    }

    private static Plan plan(Optional<String> release, Optional<Path> command) {
        Path none = Path.of("none");
        return new Plan(
                "mine",
                release,
                command,
                none,
                Optional.empty(),
                new Teacher(Optional.of(none), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Student(
                        "small",
                        none,
                        Optional.empty(),
                        new ChatTemplate.OfTokenizer(),
                        new SystemPrompt.OfUseCase(),
                        List.of(),
                        Optional.empty()),
                new Generate("simple", 1, 1, Optional.empty(), Optional.empty(), 1024, 1, Optional.empty(), LONG),
                new Train("simple", "cpu", 1, 1, Optional.empty(), 1, 1, 1, Optional.empty(), LONG),
                new Convert(Convert.Tool.ILAB, Optional.empty(), "f16", LONG),
                new Serve(1024, LONG, LONG));
    }

    private static String bin(Path command) {
        return command.getParent().toString();
    }

    private Path script(String name, String lines) throws IOException {
        Path file = Files.createDirectories(folder.resolve(name).resolve("bin")).resolve("ilab");
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
