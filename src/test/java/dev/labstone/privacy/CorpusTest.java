package dev.labstone.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much of a corpus of made-up lines each rule finds, and how much of what it finds is right; docs/privacy.md tells the same. */
class CorpusTest {

    private static final double LEAST_PRECISION = 0.95;
    private static final double LEAST_RECALL = 0.90;
    private static final String CUT = "¦";

    private static final Scanner SCANNER = new Scanner(List.of("Mara Lindqvist", "O. Brzezinski"));

    private static final List<Line> CORPUS = read();

    @ParameterizedTest
    @EnumSource
    void each_rule_keeps_its_floor(Kind kind) {
        Figures figures = Figures.of(kind);
        assertThat(figures.precision()).as("precision %s", figures).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(figures.recall()).as("recall %s", figures).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void the_docs_tell_these_figures() throws IOException {
        String rows =
                Stream.of(Kind.values()).map(kind -> Figures.of(kind).row()).collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("docs", "privacy.md"))).contains(rows);
    }

    @Test
    void nothing_of_a_secret_is_told() {
        for (Line line : CORPUS) {
            SCANNER.scan(line.text())
                    .forEach(finding -> assertThat(finding.toString())
                            .doesNotContain(finding.text())
                            .isEqualTo(finding.hint()));
        }
    }

    private static List<Line> read() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/privacy/corpus.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Line::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Line(String rule, String text) {
        static Line of(String line) {
            String[] parts = line.replace(CUT, "").split("\t", 2);
            return new Line(parts[0], parts[1]);
        }

        Set<String> found() {
            return SCANNER.scan(text).stream()
                    .map(finding -> finding.kind().id())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private record Figures(String id, int right, int wrong, int missed, List<String> errors) {
        static Figures of(Kind kind) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            List<String> errors = new ArrayList<>();
            for (Line line : CORPUS) {
                boolean is = line.rule().equals(kind.id());
                boolean found = line.found().contains(kind.id());
                right += is && found ? 1 : 0;
                wrong += !is && found ? 1 : 0;
                missed += is && !found ? 1 : 0;
                if (is != found) {
                    errors.add(line.text());
                }
            }
            return new Figures(kind.id(), right, wrong, missed, errors);
        }

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        String row() {
            return "| `%s` | %d of %d | %d |".formatted(id, right, right + missed, wrong);
        }
    }
}
