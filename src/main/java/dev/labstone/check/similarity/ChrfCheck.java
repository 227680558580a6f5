package dev.labstone.check.similarity;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * {@code chrf: a text}: the runs of up to six characters that the answer and the reference have in common, from 0 to 1.
 * White space does not count.
 *
 * <p>M. Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015, as chrF2 of sacrebleu's {@code
 * sentence_chrf}.
 */
public final class ChrfCheck implements CheckType {

    @Override
    public String name() {
        return "chrf";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.5 to 0.8");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceReader.KEY);
        Tokens tokens = Tokens.read(settings, fields, Characters::withoutWhiteSpace);
        List<Reference> references = new ReferenceReader(settings, tokens, 1).read(fields);
        fields.rejectOthers();
        return new MetricCheck("chrF2", tokens, references, Metric.best(CharacterF::of));
    }
}
