package dev.labstone.check.meaning.minilm;

import dev.labstone.check.meaning.Embedder;
import dev.labstone.check.meaning.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;

/**
 * all-MiniLM-L6-v2 with weights of 8 bits, for English. It reads 128 word pieces at once; the embedding of a longer text is
 * the mean of those of its windows, each weighted by its word pieces.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">the model</a>
 */
public final class MiniLmEmbedder implements Embedder {

    /** The model adds two of its own; the rest is left because words may be read differently when put together. */
    private static final int WINDOW = 120;

    @Override
    public String name() {
        return "all-MiniLM-L6-v2, quantized";
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        return texts.stream().map(MiniLmEmbedder::embed).toList();
    }

    private static Embedding embed(String text) {
        List<String> windows = Windows.of(text, WINDOW, Loaded.PIECES::count);
        List<TextSegment> segments = windows.stream().map(TextSegment::from).toList();
        List<dev.langchain4j.data.embedding.Embedding> embeddings =
                Loaded.MODEL.embedAll(segments).content();
        float[] mean = new float[embeddings.get(0).dimension()];
        for (int i = 0; i < windows.size(); i++) {
            add(embeddings.get(i).vector(), Loaded.PIECES.count(windows.get(i)), mean);
        }
        return new Embedding(mean, Loaded.PIECES.known(text));
    }

    private static void add(float[] vector, int weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * vector[i];
        }
    }

    /** Loaded when it is needed first. */
    private static final class Loaded {
        private static final WordPieces PIECES;
        private static final EmbeddingModel MODEL;

        static {
            // else the library would fetch what it misses from the network, and tell its makers that it is used
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            PIECES = new WordPieces();
            MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();
        }
    }
}
