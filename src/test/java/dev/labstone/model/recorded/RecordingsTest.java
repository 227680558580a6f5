package dev.labstone.model.recorded;

import static dev.labstone.model.recorded.Examples.MODEL;
import static dev.labstone.model.recorded.Examples.OTHER;
import static dev.labstone.model.recorded.Examples.recording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {

    @TempDir
    private Path folder;

    @Test
    void everyFieldComesBack() {
        List<Recording> written = List.of(recording("a", MODEL), recording("b", OTHER));

        Recordings.write(file(), written);

        assertThat(Recordings.read(file()).all()).containsExactlyElementsOf(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n ", "日本語 😀 \u0000 \u2028 \"quoted\" \\", "=1+1", "\uFFFD"})
    void anyTextComesBackOnOneLine(String text) throws IOException {
        Recording written = new Recording("a", "key", Examples.answer(text, MODEL));

        Recordings.write(file(), List.of(written));

        assertThat(Files.readString(file())).matches("[^\\n\\r]+\\n");
        assertThat(Recordings.read(file()).all()).containsExactly(written);
    }

    @Test
    void longAnswerComesBack() {
        Recording written = new Recording("a", "key", Examples.answer("😀".repeat(500_000), MODEL));

        Recordings.write(file(), List.of(written));

        assertThat(Recordings.read(file()).all()).containsExactly(written);
    }

    @Test
    void fileIsSortedByExampleWhateverTheOrder() throws IOException {
        Recordings.write(file(), List.of(recording("c", MODEL), recording("a", MODEL), recording("b", MODEL)));
        String text = Files.readString(file());
        Recordings.write(file(), List.of(recording("b", MODEL), recording("c", MODEL), recording("a", MODEL)));

        assertThat(Recordings.read(file()).all()).extracting(Recording::example).containsExactly("a", "b", "c");
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void nothingIsWrittenAsAnEmptyFile() {
        Recordings.write(file(), List.of());

        assertThat(file()).isEmptyFile();
        assertThat(Recordings.read(file()).all()).isEmpty();
    }

    @Test
    void fileIsReplacedAtOnceAndNoPartIsLeft() throws IOException {
        Recordings.write(file(), List.of(recording("a", MODEL)));
        Recordings.write(file(), List.of(recording("b", MODEL)));

        assertThat(Recordings.read(file()).all()).extracting(Recording::example).containsExactly("b");
        assertThat(filesBeside()).containsExactly("base.jsonl");
    }

    @Test
    void oldFileIsUntouchedIfWritingFails() throws IOException {
        Recordings.write(file(), List.of(recording("a", MODEL)));
        String old = Files.readString(file());
        Recording unwritable = new Recording("b", "key", Examples.answer("half of an emoji: \uD83D", MODEL));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Recordings.write(file(), List.of(unwritable)))
                .withMessageContaining("could not write " + file());
        assertThat(Files.readString(file())).isEqualTo(old);
        assertThat(filesBeside()).containsExactly("base.jsonl");
    }

    @Test
    void noPartIsLeftIfTheFileCannotBeReplaced() throws IOException {
        Files.createDirectories(file().resolve("occupied"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Recordings.write(file(), List.of(recording("a", MODEL))));
        assertThat(filesBeside()).containsExactly("base.jsonl");
    }

    @Test
    void missingFileHoldsNothing() {
        assertThat(Recordings.read(file()).all()).isEmpty();
        assertThat(Recordings.read(file()).models()).isEmpty();
        assertThat(Recordings.read(file()).find("key")).isEmpty();
    }

    @Test
    void everyUnreadableLineIsToldWithItsPlace() throws IOException {
        String good = Json.line(recording("a", MODEL));
        write(good, good.substring(0, 40), "<<<<<<< ours", "", "null", "[]", "{}", good.replace("\"text\"", "\"txt\""));

        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Recordings.read(file()))
                .withMessageContaining("7 problems in " + file())
                .withMessageContaining(file() + ":2:1: not a recording: Unexpected end-of-input")
                .withMessageContaining(file() + ":3:1: not a recording: ")
                .withMessageContaining(file() + ":4:1: not a recording: ")
                .withMessageContaining(file() + ":5:1: not a recording: nothing stands there")
                .withMessageContaining(file() + ":6:1: not a recording: ")
                .withMessageContaining(file() + ":7:1: not a recording: \"example\" is missing")
                .withMessageContaining(file() + ":8:1: not a recording: ")
                .withMessageContaining("record again with -Dlabstone.record=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "finish", "tokens", "at", "sent", "model", "route", "body", "prompt", "server"})
    void lineWithoutAFieldIsToldWithItsName(String field) throws IOException {
        var line = Json.MAPPER.readTree(Json.line(recording("a", OTHER)));
        line.findParents(field)
                .forEach(parent -> ((com.fasterxml.jackson.databind.node.ObjectNode) parent).remove(field));
        write(line.toString());

        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Recordings.read(file()))
                .withMessageContaining("\"" + field + "\" is missing");
    }

    @Test
    void sameRequestTwiceIsToldOnTheSecondLine() throws IOException {
        write(Json.line(recording("a", MODEL)), Json.line(recording("a", OTHER)));

        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Recordings.read(file()))
                .withMessageContaining(file() + ":2:1: the same request is answered twice");
    }

    @Test
    void byteThatIsNotUtf8IsToldWithItsPlace() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), (Json.line(recording("a", MODEL)) + "\nü").getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Recordings.read(file()))
                .withMessageContaining(file() + ":2:1: the file is not UTF-8");
    }

    @Test
    void lineEndsOfWindowsAreRead() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(
                file(), Json.line(recording("a", MODEL)) + "\r\n" + Json.line(recording("b", MODEL)) + "\r\n");

        assertThat(Recordings.read(file()).all()).hasSize(2);
    }

    @Test
    void everyModelIsListedOnce() {
        Recordings.write(file(), List.of(recording("a", MODEL), recording("b", OTHER), recording("c", MODEL)));

        assertThat(Recordings.read(file()).models()).containsExactly(MODEL, OTHER);
    }

    @Test
    void recordingsThatNobodyAsksForAreUnused() {
        Recordings.write(file(), List.of(recording("a", MODEL), recording("b", MODEL), recording("c", MODEL)));

        assertThat(Recordings.read(file()).unused(Set.of(Examples.request("b").key())))
                .extracting(Recording::example)
                .containsExactly("a", "c");
    }

    private Path file() {
        return Recordings.file(folder.resolve("mq-first-aid"), "base");
    }

    private void write(String... lines) throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), List.of(lines));
    }

    private Set<String> filesBeside() throws IOException {
        try (var files = Files.list(file().getParent())) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
