package dev.labstone.check.meaning;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code similar: The listener is stopped.}: the answer means nearly the same. The score is the cosine of the embeddings of
 * answer and reference, from 0 to 1 in steps of 0.01; of several references the nearest counts.
 *
 * <p>Sentence embeddings as in N. Reimers and I. Gurevych, "Sentence-BERT", EMNLP 2019, section 3. Without an {@link
 * Embedder} on the class path every verdict is ERROR.
 */
public final class SimilarCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT =
            EnumSet.of(Normalisation.UNICODE, Normalisation.MARKDOWN, Normalisation.WHITESPACE);

    private final Supplier<Optional<Embedder>> embedder;

    /** Creates the check with the embedder of the class path. */
    public SimilarCheck() {
        this(Embedders::find);
    }

    SimilarCheck(Supplier<Optional<Embedder>> embedder) {
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return "similar";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.6 to 0.8");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceTexts.KEY);
        Set<Normalisation> ignored = Normalisation.read(fields, DEFAULT, settings.problems());
        List<String> references = new ReferenceTexts(settings, ignored).read(fields);
        fields.rejectOthers();
        return new MeaningCheck(references, ignored, embedder);
    }
}
