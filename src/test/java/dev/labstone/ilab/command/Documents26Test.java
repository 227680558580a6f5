package dev.labstone.ilab.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.taxonomy.DocumentSource;
import dev.labstone.taxonomy.Leaf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Documents26Test {

    private static final String MODELS = "instructlab/sdg/models/config.yaml";

    @TempDir
    Path folder;

    @Test
    void of_markdown_need_no_models() throws Exception {
        Workspace workspace = prepared("docs/*.md");
        String config = Files.readString(workspace.data().resolve(MODELS));
        assertThat(config)
                .startsWith("{\"models\":[{\"path\":\"")
                .contains(workspace.data().toString());
    }

    @Test
    void of_other_kinds_do() throws Exception {
        assertThat(prepared("docs/*.pdf").data().resolve(MODELS)).doesNotExist();
    }

    @Test
    void are_no_concern_of_skills() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        Workspace workspace = lab.workspace("run");
        Documents26.prepare(workspace, lab.taxonomy());
        assertThat(workspace.data().resolve(MODELS)).doesNotExist();
    }

    @Test
    void need_no_tesseract_where_nothing_could_read_scans() throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.leaf("knowledge/numbers", Leaf.Kind.KNOWLEDGE, Optional.of(source("docs/*.md")));
        Path packages = Files.createDirectories(folder.resolve("venv/lib/python3.11/site-packages"));
        assertThat(lab.installation().mayHave("tesserocr")).isFalse();
        assertThat(lab.unsupported(Lab26.LINUX)).isEmpty();
        Files.createDirectory(packages.resolve("tesserocr"));
        assertThat(lab.installation().mayHave("tesserocr")).isTrue();
    }

    @Test
    void of_an_installation_that_nobody_knows_may_need_all() throws Exception {
        assertThat(Lab26.in(folder, Map.of()).installation().mayHave("tesserocr"))
                .isTrue();
    }

    private static DocumentSource source(String pattern) {
        return new DocumentSource("https://example.org/repo.git", "main", List.of(pattern));
    }

    private Workspace prepared(String pattern) throws Exception {
        Lab26 lab = Lab26.in(folder, Map.of());
        lab.leaf("knowledge/numbers", Leaf.Kind.KNOWLEDGE, Optional.of(source(pattern)));
        Workspace workspace = lab.workspace("run");
        Documents26.prepare(workspace, lab.taxonomy());
        return workspace;
    }
}
