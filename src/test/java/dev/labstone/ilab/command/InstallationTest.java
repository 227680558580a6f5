package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {

    @TempDir
    Path folder;

    @Test
    void the_python_beside_ilab_is_its_own() throws IOException {
        Path other = executable("other/python3");
        Installation installation = installation("#!" + other + "\n");
        Path python = executable("bin/python");
        assertThat(installation.python()).contains(python);
        assertThat(installation.withoutPython()).isEmpty();
    }

    @Test
    void else_it_is_the_one_that_its_first_line_names() throws IOException {
        Path python = executable("other/python3.11");
        Installation installation = installation("#!" + python + " -s\nimport sys\n");
        assertThat(installation.python()).contains(python);
        Workspace workspace = Workspace.create(folder.resolve("workspace"), installation, line -> {});
        assertThat(workspace.python(List.of("x.py")).words()).containsExactly(python.toString(), "x.py");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh", "#!/nowhere/python3", "#!/usr/bin/env sh", "#!/usr/bin/env python0.0", "GIF"})
    void without_any_it_is_told(String firstLine) throws IOException {
        Installation installation = installation(firstLine + "\n");
        assertThat(installation.python()).isEmpty();
        assertThat(installation.withoutPython())
                .singleElement()
                .asString()
                .startsWith("there is no Python for " + installation.command() + ": neither is "
                        + folder.resolve("bin/python") + " there");
    }

    private Installation installation(String script) throws IOException {
        return new Installation(Files.writeString(executable("bin/ilab"), script), "0.26.1");
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
