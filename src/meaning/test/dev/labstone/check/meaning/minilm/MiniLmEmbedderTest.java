package dev.labstone.check.meaning.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.check.meaning.Embedder;
import dev.labstone.check.meaning.Embedders;
import dev.labstone.check.meaning.Embedding;
import dev.labstone.testing.Checking;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real model. Bounds are wide, because processors differ in the last digits. */
class MiniLmEmbedderTest {

    private static final String LONG = "The listener of the queue manager is not running on this port. ".repeat(40);

    private final Embedder embedder = Embedders.find().orElseThrow();

    private double cosine(String one, String other) {
        List<Embedding> embeddings = embedder.embed(List.of(one, other));
        return embeddings.get(0).cosine(embeddings.get(1));
    }

    @Test
    void isTheOneThatIsFound() {
        assertThat(embedder.name()).isEqualTo("all-MiniLM-L6-v2, quantized");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A man is playing a guitar.             | Someone plays the guitar.              | A woman is slicing an onion.
                    The listener is not running.           | No listener is active on that port.    | Bicycles have two wheels.
                    The queue is full.                     | The queue has reached its maximum depth. | The shop opens at nine.
                    The queue manager is not available.    | The queue manager cannot be reached.   | A cat sleeps on the sofa.
                    """)
    void paraphrasesAreNearAndOtherThingsAreNot(String text, String paraphrase, String other) {
        assertThat(cosine(text, paraphrase)).isGreaterThan(0.65);
        assertThat(cosine(text, other)).isLessThan(0.25);
    }

    /** What docs/checks.md warns of; should a better model come, it has to say so no longer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The listener is running. | The listener is not running. | 0.65
                    Start the listener.      | Stop the listener.           | 0.65
                    Listens on port 1414.    | Listens on port 1415.        | 0.9
                    Alice pays Bob.          | Bob pays Alice.              | 0.9
                    """)
    void doesNotSeeTheOpposite(String text, String opposite, double least) {
        assertThat(cosine(text, opposite)).isGreaterThan(least);
    }

    /** The library alone cuts texts off after 128 word pieces, and says nothing. */
    @Test
    void readsLongTextsToTheirEnd() {
        assertThat(cosine(LONG + "Bicycles have two wheels.", LONG + "Paris is nice."))
                .isLessThan(0.9999);
        assertThat(cosine(LONG, "Bicycles have two wheels. ".repeat(100) + LONG))
                .isLessThan(0.9);
    }

    @Test
    void aFullWindowIsReadToItsEnd() {
        String words = "queue ".repeat(119);

        assertThat(cosine(words + "bicycle", words + "queue")).isLessThan(0.9999);
    }

    @ParameterizedTest
    @CsvSource({"Собака спит в саду", "狗在花园里睡觉", "الكلب نائم في الحديقة", "คุณสบายดีไหม", "\uD83D\uDC4D"})
    void knowsNoOtherScripts(String text) {
        assertThat(embedder.embed(List.of(text)).get(0).known()).isLessThan(0.2);
    }

    @Test
    void knowsEnglish() {
        assertThat(embedder.embed(List.of("MQRC_HOST_NOT_AVAILABLE: “no café” – 3 × 5"))
                        .get(0)
                        .known())
                .isGreaterThan(0.9);
    }

    @Test
    void equalTextsHaveEqualEmbeddings() {
        Embedder other = new MiniLmEmbedder();

        assertThat(other.embed(List.of("one text", "a port"))
                        .get(1)
                        .cosine(embedder.embed(List.of("a port")).get(0)))
                .isEqualTo(1);
    }

    @Test
    void worksInARun() {
        Checking check =
                Checking.of("- { similar: [Start the listener., The listener is not running.], threshold: 0.65 }");

        Verdict verdict = check.verdictOn("No listener is active on that port.");

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(Outcome.PASS);
        assertThat(verdict.reason())
                .matches(
                        "similarity 0\\.\\d\\d? \\(all-MiniLM-L6-v2, quantized\\) against \"The listener is not running.\""
                                + "; the answer is \"No listener is active on that port.\"");
        assertThat(check.outcomeOf("Bicycles have two wheels.")).isEqualTo(Outcome.FAIL);
        assertThat(check.outcomeOf("狗在花园里睡觉")).isEqualTo(Outcome.ABSTAIN);
    }
}
