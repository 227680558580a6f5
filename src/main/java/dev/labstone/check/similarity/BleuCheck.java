package dev.labstone.check.similarity;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * {@code bleu: a text}: the share of runs of up to four words of the answer that stand in the references, from 0 to 1.
 *
 * <p>K. Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", ACL 2002, for one sentence as in
 * sacrebleu's {@code sentence_bleu}: smoothing "exp", tokenizer 13a, effective order.
 */
public final class BleuCheck implements CheckType {

    @Override
    public String name() {
        return "bleu";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.3 to 0.6");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceReader.KEY);
        Tokens tokens = Tokens.read(settings, fields, BleuTokens::of);
        List<Reference> references = new ReferenceReader(settings, tokens, 1).read(fields);
        fields.rejectOthers();
        return new MetricCheck("BLEU", tokens, references, Bleu::of);
    }
}
