package dev.labstone.check.similarity;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.similarity.Rouge.Measure;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code rouge: { text: …, type: 2, measure: recall }}: the words (type 1), pairs of words (2) or the longest sequence of
 * words in the same order (L) that the answer has in common with the reference, from 0 to 1.
 *
 * <p>C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", ACL 2004 workshop Text Summarization Branches Out,
 * sections 2 and 3.1, with β = 1; of several references the one with the highest score counts.
 */
public final class RougeCheck implements CheckType {

    @Override
    public String name() {
        return "rouge";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.4 to 0.7");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceReader.KEY);
        Tokens tokens = Tokens.read(settings, fields, WordTokens::rouge);
        String type = fields.choice("type", Rouge.TYPES).orElse("L");
        Measure measure = fields.choice("measure", List.of("f1", "precision", "recall"))
                .map(name -> Measure.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Measure.F1);
        Rouge rouge = new Rouge(type, measure);
        List<Reference> references = new ReferenceReader(settings, tokens, rouge.least()).read(fields);
        fields.rejectOthers();
        return new MetricCheck(rouge.toString(), tokens, references, Metric.best(rouge.comparison()));
    }
}
