package dev.labstone.check.meaning.minilm;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The word pieces that the model reads, of a text of any length. */
final class WordPieces {

    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String UNKNOWN = "[UNK]";

    private final HuggingFaceTokenizer tokenizer = load();

    /** The set-up that comes with the model cuts texts off after 128 word pieces. */
    private static HuggingFaceTokenizer load() {
        try (InputStream file = AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(VOCABULARY)) {
            return HuggingFaceTokenizer.newInstance(file, Map.of("padding", "false", "truncation", "false"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int count(String text) {
        return of(text).size();
    }

    /** Returns the share of a text's word pieces that are known, and in the letters that English is written in. */
    double known(String text) {
        List<String> pieces = of(text);
        long known = pieces.stream().filter(WordPieces::isKnown).count();
        return pieces.isEmpty() ? 0 : (double) known / pieces.size();
    }

    private List<String> of(String text) {
        return List.of(tokenizer.encode(text, false, false).getTokens());
    }

    private static boolean isKnown(String piece) {
        return !piece.equals(UNKNOWN)
                && piece.codePoints().filter(Character::isLetter).allMatch(WordPieces::isLatin);
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
