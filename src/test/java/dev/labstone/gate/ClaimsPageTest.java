package dev.labstone.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.gate.GateSimulation.Rates;
import dev.labstone.testing.CasesFolder;
import dev.labstone.usecase.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries what {@code docs/claims.md} shows. */
class ClaimsPageTest {

    private static final Path PAGE = Path.of("docs/claims.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (25|50) \\| (\\d+) % \\| (\\d+) % \\| (\\S+) % \\| (\\S+) % \\| (\\S+) % \\|$");

    @TempDir
    Path folder;

    @Test
    void readsTheClaimsOfThePage() throws IOException {
        Matcher block = Pattern.compile("(?ms)^```yaml\n(claims:.*?)^```$").matcher(page());
        assertThat(block.find()).isTrue();
        String claims = block.group(1).replace("cards", "europe").replace("retention", "asia");
        List<Claim> read = new CasesFolder(folder)
                .withExamples(claims, CasesFolder.EXAMPLES)
                .useCase()
                .claims();
        assertThat(read).extracting(claim -> claim.terms().required()).containsExactly(true, true, false, false);
    }

    @ParameterizedTest
    @EnumSource(names = "NOT_GATED", mode = EnumSource.Mode.EXCLUDE)
    void namesEveryState(ExampleState state) throws IOException {
        assertThat(page()).contains("| " + state.words() + " | ");
    }

    static Stream<List<String>> rows() throws IOException {
        List<List<String>> rows = ROW.matcher(page())
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5), row.group(6)))
                .toList();
        assertThat(rows).hasSize(7);
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theFiguresOfThePageAreThoseOfTheSimulation(List<String> row) {
        Rates rates = new GateSimulation(
                        Integer.parseInt(row.get(0)),
                        Integer.parseInt(row.get(1)) / 100.0,
                        Integer.parseInt(row.get(2)) / 100.0,
                        0)
                .run();
        assertThat(Arrays.asList(percent(rates.proved()), percent(rates.refuted()), percent(rates.regression())))
                .isEqualTo(row.subList(3, 6));
    }

    private static String percent(double rate) {
        double percent = 100 * rate;
        return percent == 0 ? "0" : String.format(Locale.ROOT, percent < 10 ? "%.1f" : "%.0f", percent);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
