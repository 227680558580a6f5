package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.yaml.FieldReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code length: { unit: words, min: 5, max: 40 }}: how long the answer is. */
public final class LengthCheck implements CheckType {

    private static final int MOST = 10_000_000;

    @Override
    public String name() {
        return "length";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("max");
        Measure unit = fields.choice(
                        "unit", Arrays.stream(Measure.values()).map(Measure::id).toList())
                .map(id -> Measure.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElse(Measure.WORDS);
        Optional<Integer> min = fields.integer("min", 1, MOST);
        Optional<Integer> max = fields.integer("max", 1, MOST);
        fields.rejectOthers();
        if (!fields.has("min") && !fields.has("max")) {
            settings.reject(fields.place(), "the check allows every length", "", "\"min:\", \"max:\" or both");
        } else if (min.orElse(1) > max.orElse(MOST)) {
            settings.reject(
                    fields.placeOf("max"),
                    "no answer can be as short as that",
                    max.map(String::valueOf).orElse(""),
                    "at least \"min\", which is " + min.orElse(1));
        }
        return answer -> verdict(unit, min, max, answer.text());
    }

    /** An empty answer is never short enough: it says nothing. */
    private static Verdict verdict(Measure unit, Optional<Integer> min, Optional<Integer> max, String text) {
        int length = unit.of(text);
        return length >= min.orElse(1) && length <= max.orElse(MOST)
                ? Verdict.pass(length + " " + unit.id())
                : Verdict.fail("expected " + range(min, max) + " " + unit.id() + ", found " + length + ": "
                        + Excerpt.of(text));
    }

    private static String range(Optional<Integer> min, Optional<Integer> max) {
        if (max.isEmpty()) {
            return "at least " + min.orElse(1);
        }
        if (min.isEmpty()) {
            return "at most " + max.get();
        }
        return min.equals(max) ? "exactly " + max.get() : min.get() + " to " + max.get();
    }
}
