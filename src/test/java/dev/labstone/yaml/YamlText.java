package dev.labstone.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Problems;
import dev.labstone.testing.UserFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads YAML for the tests of this room. */
final class YamlText {

    private final UserFile file;
    private final Problems problems;

    private YamlText(UserFile file) {
        this.file = file;
        this.problems = new Problems(file.path());
    }

    /** Returns the value of a file that has to be valid. */
    static YamlValue valid(Path folder, String text) {
        YamlText yaml = new YamlText(UserFile.write(folder.resolve("a.yaml"), text));
        Optional<YamlValue> value = yaml.read();
        assertThat(yaml.shown()).isEmpty();
        return value.orElseThrow();
    }

    static YamlValue.Fields validMap(Path folder, String text) {
        return (YamlValue.Fields) valid(folder, text);
    }

    static List<String> problems(Path folder, String text) {
        return problems(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> problems(Path folder, byte[] bytes) {
        return problems(UserFile.write(folder.resolve("a.yaml"), bytes));
    }

    static List<String> problems(UserFile file) {
        YamlText yaml = new YamlText(file);
        yaml.read();
        return yaml.shown();
    }

    /** Returns what reading some fields of a valid file finds wrong. */
    static List<String> problems(Path folder, String text, java.util.function.Consumer<FieldReader> reading) {
        YamlText yaml = new YamlText(UserFile.write(folder.resolve("a.yaml"), text));
        reading.accept(new FieldReader((YamlValue.Fields) yaml.read().orElseThrow(), yaml.problems));
        return yaml.shown();
    }

    static String text(YamlValue.Fields map, String key) {
        return ((YamlValue.Text) map.entries().get(key).value()).text();
    }

    private Optional<YamlValue> read() {
        return YamlReader.read(file.path(), problems);
    }

    private List<String> shown() {
        return file.shown(problems.all());
    }
}
