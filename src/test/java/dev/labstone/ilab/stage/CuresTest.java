package dev.labstone.ilab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.ilab.command.Installation;
import dev.labstone.testing.Plans;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to the users of 0.14 to 0.17. */
class CuresTest {

    @TempDir
    Path folder;

    @Test
    void the_first_generation_downloads_with_another_command() {
        Cures cures = new Cures(installation(), folder.resolve("cache"));
        assertThat(cures.missing(Path.of("/m/instructlab/merlinite-7b-lab")))
                .isEqualTo("; get it with: " + folder + "/venv/bin/ilab --config DEFAULT download"
                        + " --repository instructlab/merlinite-7b-lab --model-dir /m");
        assertThat(cures.missing(Path.of("/m/merlinite-7b-lab-Q4_K_M.gguf")))
                .endsWith(" download --repository instructlab/merlinite-7b-lab-GGUF"
                        + " --filename merlinite-7b-lab-Q4_K_M.gguf --model-dir /m");
    }

    @Test
    void the_first_generation_is_warned_of_a_new_python() throws Exception {
        Files.createDirectories(folder.resolve("venv/lib/python3.12/site-packages/instructlab"));
        Findings findings = new Findings();
        Machine mac = new Machine("Mac OS X", "aarch64", 1, any -> OptionalLong.empty(), folder.toString());
        new MachineCheck(mac, installation()).check(findings);
        assertThat(findings.problems())
                .hasSize(2)
                .allMatch(text -> text.endsWith("install it: xcode-select --install"));
        assertThat(findings.warnings())
                .containsExactly(folder
                        + "/venv/bin/ilab is ilab 0.17.1 and runs with Python 3.12, and was made for 3.9" + " to 3.11");
    }

    @Test
    void simple_needs_less_memory_on_a_mac() throws Exception {
        Findings findings = new Findings();
        Machine mac = new Machine("Mac OS X", "aarch64", Bytes.GIGABYTE + 10, any -> OptionalLong.empty(), "");
        new MemoryCheck(Plans.tiny(folder).withTraining("simple", 1).plan(), mac).check(findings);
        assertThat(findings.warnings()).noneMatch(text -> text.startsWith("training"));
    }

    private Installation installation() {
        return new Installation(folder.resolve("venv/bin/ilab"), "0.17.1");
    }
}
