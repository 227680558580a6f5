package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code decoding:}; what it does not say comes from the decoding around it. */
final class DecodingReader {

    private static final int MOST_TOKENS = 1_000_000;
    private static final String STRATEGY = "strategy";
    private static final String TEMPERATURE = "temperature";
    private static final String STOP = "stop";

    private final FieldReader fields;
    private final Decoding around;
    private final Problems problems;

    private DecodingReader(FieldReader fields, Decoding around, Problems problems) {
        this.fields = fields;
        this.around = around;
        this.problems = problems;
    }

    static Decoding read(Optional<FieldReader> fields, Decoding around, Problems problems) {
        return fields.map(given -> new DecodingReader(given, around, problems).read())
                .orElse(around);
    }

    private Decoding read() {
        Optional<Strategy> strategy = fields.choice(STRATEGY, List.of("greedy", "sample"))
                .map(name -> Strategy.valueOf(name.toUpperCase(Locale.ROOT)));
        int maxTokens = fields.integer("max_tokens", 1, MOST_TOKENS).orElse(around.maxTokens());
        Optional<BigDecimal> temperature = fields.number(TEMPERATURE, upTo("2"), "a number from 0 to 2");
        Decoding decoding = new Decoding(
                strategy.orElse(around.strategy()),
                maxTokens,
                temperature.orElse(otherwise(strategy)),
                UnitInterval.read(fields, "top_p").orElse(around.topP()),
                fields.integer("top_k", 0, MOST_TOKENS).orElse(around.topK()),
                fields.number("min_p", upTo("1"), "a number from 0 to 1; 0 = off")
                        .orElse(around.minP()),
                repeatPenalty(),
                fields.integer("seed", 0, Integer.MAX_VALUE).orElse(around.seed()),
                stop());
        fields.rejectOthers();
        if (isReadable(STRATEGY, strategy) && isReadable(TEMPERATURE, temperature)) {
            rejectContradiction(decoding);
        }
        return decoding;
    }

    private BigDecimal otherwise(Optional<Strategy> strategy) {
        return strategy.orElse(around.strategy()) == Strategy.GREEDY ? BigDecimal.ZERO : around.temperature();
    }

    private BigDecimal repeatPenalty() {
        Predicate<BigDecimal> range = upTo("3").and(number -> number.compareTo(new BigDecimal("0.5")) >= 0);
        return fields.number("repeat_penalty", range, "a number from 0.5 to 3; 1 = off")
                .orElse(around.repeatPenalty());
    }

    private List<String> stop() {
        if (!fields.has(STOP)) {
            return around.stop();
        }
        List<String> texts = fields.texts(STOP);
        if (texts.contains("")) {
            problems.add(fields.placeOf(STOP), "an empty text would stop every answer", "", "texts to stop at");
        }
        return texts;
    }

    private boolean isReadable(String key, Optional<?> value) {
        return value.isPresent() || !fields.has(key);
    }

    /** What contradicts itself around this decoding already is told there. */
    private void rejectContradiction(Decoding decoding) {
        boolean zero = decoding.temperature().signum() == 0;
        if (decoding.strategy() == Strategy.GREEDY && !zero) {
            problems.add(
                    fields.placeOf(TEMPERATURE),
                    "greedy decoding has no temperature",
                    decoding.temperature().toPlainString(),
                    "no \"temperature\", or \"strategy: sample\"");
        }
        if (decoding.strategy() == Strategy.SAMPLE && zero && (fields.has(STRATEGY) || fields.has(TEMPERATURE))) {
            problems.add(
                    fields.has(TEMPERATURE) ? fields.placeOf(TEMPERATURE) : fields.placeOf(STRATEGY),
                    "sampling needs a temperature above 0",
                    fields.has(TEMPERATURE) ? "0" : "no \"temperature\"",
                    "a line such as \"temperature: 0.7\"");
        }
    }

    private static Predicate<BigDecimal> upTo(String most) {
        return number -> number.signum() >= 0 && number.compareTo(new BigDecimal(most)) <= 0;
    }
}
