package dev.labstone.check.similarity;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * {@code token-f1: Paris}: the harmonic mean of the share of the answer's words that stand in the reference and the share of
 * the reference's words that stand in the answer, from 0 to 1.
 *
 * <p>F1 of P. Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text", EMNLP 2016, section 6.1,
 * without punctuation, articles and case.
 */
public final class TokenF1Check implements CheckType {

    @Override
    public String name() {
        return "token-f1";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.5 to 0.8");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceReader.KEY);
        Tokens tokens = Tokens.read(settings, fields, WordTokens::squad);
        List<Reference> references = new ReferenceReader(settings, tokens, 1).read(fields);
        fields.rejectOthers();
        return new MetricCheck("token F1", tokens, references, Metric.best(TokenF1Check::compare));
    }

    private static Similarity compare(Reference reference, List<String> answer, Budget budget) {
        Overlap words = NGrams.of(reference.tokens(), 1).with(answer, budget);
        return new Similarity(words.f1(), reference, words.evidence("words"));
    }
}
