package dev.labstone.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.meaning.Embedders;
import dev.labstone.overlap.Overlap.Level;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real model finds questions that are asked in other words. */
class ParaphraseTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{4}: {0} <> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    What does reason code 2033 mean? | There was no message to read. | Tell me the meaning of reason code 2033. | It means that no message was there to read. | LEAKED
                    Which command starts a queue manager? | Start it with strmqm. | What is the command to start a queue manager? | Use strmqm to start it. | LEAKED
                    What does reason code 2033 mean? | There was no message to read. | Tell me the meaning of reason code 2035. | The user lacks an authority. | SIMILAR
                    How do I start the queue manager? | Run strmqm on the server. | How do I bake a cake? | Mix flour with eggs. | NONE
                    """)
    void findsParaphrases(String input, String reference, String user, String assistant, Level level) {
        Trained trained = new Trained(folder).example(input, reference).row(user, assistant);

        Overlap overlap = trained.report(Embedders.find()).overlaps().get(0);

        assertThat(overlap.level()).as(overlap.toString()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource("Which command starts a queue manager?, What is the command to start a queue manager?")
    void withoutItOnlyTheWordingCounts(String input, String user) {
        Trained trained =
                new Trained(folder).example(input, "Start it with strmqm.").row(user, "Use strmqm to start it.");

        OverlapReport without = trained.report(Optional.empty());
        OverlapReport with = trained.report(Embedders.find());

        assertThat(without.embedder()).isEmpty();
        assertThat(without.excluded()).isEmpty();
        assertThat(with.embedder()).contains("all-MiniLM-L6-v2, quantized");
        assertThat(with.of("e1").closest().orElseThrow().measures().meaning().orElseThrow())
                .isGreaterThan(new BigDecimal("0.9"));
    }
}
