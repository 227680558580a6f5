package dev.labstone.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.usecase.Judging.Bar;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingReaderTest {

    @TempDir
    Path folder;

    @Test
    void saysEverythingWhereTheAuthorSaysNothing() {
        Judging judging = CaseFile.read(folder, CaseFile.SHORTEST).judging();
        assertThat(judging).isEqualTo(Judging.DEFAULT);
        assertThat(judging.always()).isFalse();
        assertThat(judging.samples()).isEqualTo(1);
        assertThat(judging.decoding().strategy()).isEqualTo(Strategy.GREEDY);
        assertThat(judging.decoding().maxTokens()).isEqualTo(300);
    }

    @Test
    void readsWhatTheAuthorSays() {
        Judging judging = judging("{ ask: always, samples: 3, decoding: { strategy: sample, temperature: 0.7 },"
                + " bar: { labels: 5, agreement: 0.9, kappa: 0.4, traps: 1, consistency: 0 } }");
        assertThat(judging.always()).isTrue();
        assertThat(judging.samples()).isEqualTo(3);
        assertThat(judging.decoding().temperature()).isEqualByComparingTo("0.7");
        assertThat(judging.decoding().maxTokens()).isEqualTo(300);
        assertThat(judging.bar())
                .isEqualTo(new Bar(5, new BigDecimal("0.9"), new BigDecimal("0.4"), BigDecimal.ONE, BigDecimal.ZERO));
        assertThat(judging("{ ask: open, bar: { labels: 30 } }").bar().agreement())
                .isEqualByComparingTo("0.8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { ask: never }            | cards.yaml:3:17: "ask" is not allowed ⏎    found:    never ⏎    expected: one of open, always
            { samples: 3 }            | cards.yaml:3:21: greedy decoding gives the same sample each time ⏎    found:    3
            { samples: 26 }           | a whole number from 1 to 25
            { bar: { agreement: 80 } }| a number from 0 to 1
            { bar: { labels: -1 } }   | a whole number from 0 to 100000
            { bar: { trap: 1 } }      | did you mean "traps"?
            { judge: a }              | unknown key "judge"
            { decoding: { strategy: greedy, temperature: 1 } } | greedy decoding has no temperature
            always                    | "judging" must be a map
            """)
    void tellsWhatCannotBeMeant(String judging, String problem) {
        assertThat(CaseFile.problems(folder, "title: Cards", "title: Cards\njudging: " + judging))
                .anySatisfy(found -> assertThat(found).contains(problem.replace(" ⏎", "\n")));
    }

    private Judging judging(String judging) {
        return CaseFile.read(folder, CaseFile.replace("title: Cards", "title: Cards\njudging: " + judging))
                .judging();
    }
}
