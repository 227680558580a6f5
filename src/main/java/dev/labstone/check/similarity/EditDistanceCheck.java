package dev.labstone.check.similarity;

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

/**
 * {@code edit-distance: { text: Paris, most: 2 }}: at most two characters have to be inserted, deleted or replaced.
 * Without {@code most} the score is 1 − distance ÷ length of the longer text, from 0 to 1.
 *
 * <p>The distance is that of V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals",
 * Soviet Physics Doklady 10 (1966), counted in Unicode characters.
 */
public final class EditDistanceCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT = EnumSet.of(Normalisation.UNICODE, Normalisation.WHITESPACE);
    private static final String MOST = "most";
    private static final int LARGEST = 1_000;

    @Override
    public String name() {
        return "edit-distance";
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        boolean counts =
                settings instanceof YamlValue.Fields fields && fields.entries().containsKey(MOST);
        return counts ? Optional.empty() : Optional.of("0.8 to 0.95");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(ReferenceReader.KEY);
        Tokens tokens = new Tokens(Normalisation.read(fields, DEFAULT, settings.problems()), Characters::of);
        List<Reference> references = new ReferenceReader(settings, tokens, 1).read(fields);
        Optional<Integer> most = fields.integer(MOST, 0, LARGEST);
        fields.rejectOthers();
        most.ifPresent(limit -> rejectShort(settings, fields, references, limit));
        Metric metric = Metric.best(most.map(EditDistance::atMost).orElse(EditDistance::share));
        return new MetricCheck("edit score", tokens, references, metric);
    }

    /** With so many edits every answer that is no longer would pass. */
    private static void rejectShort(CheckSettings settings, FieldReader fields, List<Reference> texts, int most) {
        texts.stream()
                .mapToInt(text -> text.tokens().size())
                .filter(length -> length <= most)
                .min()
                .ifPresent(length -> settings.reject(
                        fields.placeOf(MOST),
                        "\"most\" lets every short answer pass, because a text has only " + length + " characters",
                        "" + most,
                        "a number below " + length));
    }
}
