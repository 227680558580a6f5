package dev.labstone.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddersTest {

    private final LetterEmbedder letters = new LetterEmbedder();
    private final Embedder embedder = Embedders.only(List.of(letters)).orElseThrow();

    @Test
    void embedsEqualTextsOnce() {
        List<Embedding> first = embedder.embed(List.of("b", "a", "b"));
        List<Embedding> second = embedder.embed(List.of("c", "a"));

        assertThat(letters.asked).containsExactly("a", "b", "c");
        assertThat(first.get(0)).isSameAs(first.get(2));
        assertThat(second.get(1)).isSameAs(first.get(1));
        assertThat(second.get(0).cosine(first.get(0))).isZero();
    }

    @Test
    void embedsManyTextsInOrder() {
        List<String> texts = IntStream.range(0, 25_000).mapToObj(i -> "a" + i).toList();

        assertThat(embedder.embed(texts)).hasSize(25_000).doesNotContainNull();
        assertThat(embedder.embed(List.of())).isEmpty();
    }

    @Test
    void thereIsNoneOrOne() {
        assertThat(Embedders.only(List.of())).isEmpty();
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> Embedders.only(Collections.nCopies(2, letters)))
                .withMessageContaining("several embedders: [letters, letters]");
    }
}
