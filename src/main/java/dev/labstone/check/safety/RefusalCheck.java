package dev.labstone.check.safety;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;

/**
 * {@code refusal: {}}: the answer refuses what it was asked for; {@code not: { refusal: {} }}: it does not. An empty answer
 * is wrong both ways.
 */
public final class RefusalCheck implements CheckType {

    private static final String PHRASES = "phrases";

    @Override
    public String name() {
        return "refusal";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(PHRASES);
        List<String> phrases =
                fields.texts(PHRASES).stream().map(settings::fill).toList();
        fields.rejectOthers();
        if (fields.has(PHRASES) && phrases.isEmpty()) {
            settings.reject(fields.placeOf(PHRASES), "there are no phrases", "", "phrases that begin a refusal");
        } else if (phrases.stream().map(Refusals::plain).anyMatch(String::isEmpty)) {
            settings.reject(fields.placeOf(PHRASES), "nothing is left of a phrase to look for", "", "words");
        }
        Refusals refusals = new Refusals(phrases);
        return answer -> verdict(refusals, answer.text());
    }

    private static Verdict verdict(Refusals refusals, String answer) {
        Optional<String> refusal = refusals.in(answer);
        return refusal.map(sentence -> Verdict.pass("the answer refuses: " + Excerpt.of(sentence)))
                .orElseGet(() -> Verdict.fail("expected a refusal, found " + Excerpt.of(answer)));
    }
}
