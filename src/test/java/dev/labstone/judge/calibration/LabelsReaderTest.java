package dev.labstone.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.files.InvalidFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsReaderTest {

    private static final String HEAD = "criterion,example,answer,other,allowed,label,comment\r\n";

    @TempDir
    Path folder;

    @Test
    void thereAreNoneWithoutAFile() {
        assertThat(LabelsReader.read(folder.resolve("labels.csv"))).isEmpty();
    }

    @Test
    void readsCellsWithSeveralLinesAndTellsWhereTheirRowBegins() throws IOException {
        List<Label> labels = read(HEAD
                + "rubric action,one,\"Run \"\"it\"\",\r\nthen look.\",,useless useful,useful,\r\n"
                + "pairwise, two ,Run it.,Ask.,, first ,\"a\r\nb\"\r\n"
                + "rubric action,three,Ask.,,,useless,");
        assertThat(labels).extracting(Label::answer).containsExactly("Run \"it\",\r\nthen look.", "Run it.", "Ask.");
        assertThat(labels).extracting(label -> label.other().orElse("none")).containsExactly("none", "Ask.", "none");
        assertThat(labels).extracting(Label::label).containsExactly("useful", "first", "useless");
        assertThat(labels).extracting(Label::example).containsExactly("one", "two", "three");
        assertThat(labels).extracting(label -> label.place().line()).containsExactly(2, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsWhatSpreadsheetsSave(String end) throws IOException {
        String text = "\uFEFFlabel,answer,example,criterion" + end + "useful,'=1+1,one,question" + end
                + "useful,'tis so,one,question" + end + ",Ask.,one,question" + end + end;
        assertThat(read(text)).extracting(Label::answer).containsExactly("=1+1", "'tis so");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void readsWhatSpreadsheetsSaveInOtherCountries(String separator) throws IOException {
        String text = String.join(separator, "criterion", "example", "answer", "label") + "\r\n"
                + String.join(separator, "question", "one", "\"Stop, then" + separator + " start.\"", "useful")
                + "\r\n";
        assertThat(read(text)).extracting(Label::answer).containsExactly("Stop, then" + separator + " start.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            criterion,example,answer⏎                     | labels.csv:1:1: the column "label" is missing
            criterion,example,answer,Label⏎               | did you mean "Label"
            ``                                            | labels.csv:1:1: the column "criterion" is missing
            criterion,example,answer,label,label⏎         | labels.csv:1:1: not CSV
            criterion,example,answer,label⏎a,b,c⏎         | labels.csv:2:1: a row with 3 cells
            criterion,example,answer,label⏎a,b,"c⏎d",e⏎a,b,c,d,e⏎ | labels.csv:4:1: a row with 5 cells
            criterion,example,answer,label⏎a,b,"c⏎d",e⏎a,b,"c"x,d⏎ | labels.csv:4:1: not CSV
            criterion,example,answer,label⏎a,b,c,d⏎a,b,"c,d⏎e⏎ | labels.csv:3:1: not CSV
            """)
    void tellsWhereAFileIsNoTableOfLabels(String text, String problem) throws IOException {
        Path file = write(text.replace("⏎", "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file)).contains(problem).contains("expected: ");
    }

    @Test
    void tellsAllRaggedRowsInOneGo() throws IOException {
        Path file = write((HEAD + "a,b\r\nc,d\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file)).startsWith("2 problems in ");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = write((HEAD + "a,b,Köln,,,c,\r\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(file)).contains("UTF-8");
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(InvalidFileException.class, () -> LabelsReader.read(file))
                .getMessage();
    }

    private List<Label> read(String text) throws IOException {
        return LabelsReader.read(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("labels.csv"), bytes);
    }
}
