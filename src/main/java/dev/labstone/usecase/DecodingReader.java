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
        Decoding decoding = new Decoding(
                strategy(),
                fields.integer("max_tokens", 1, MOST_TOKENS).orElse(around.maxTokens()),
                number("temperature", between("0", "2"), "a number from 0 to 2").orElseGet(this::temperature),
                number("top_p", between("0.0001", "1"), "a number above 0 and up to 1; 1 = off")
                        .orElse(around.topP()),
                fields.integer("top_k", 0, MOST_TOKENS).orElse(around.topK()),
                number("min_p", between("0", "1"), "a number from 0 to 1; 0 = off")
                        .orElse(around.minP()),
                number("repeat_penalty", between("0.5", "3"), "a number from 0.5 to 3; 1 = off")
                        .orElse(around.repeatPenalty()),
                fields.integer("seed", 0, Integer.MAX_VALUE).orElse(around.seed()),
                fields.has("stop") ? fields.texts("stop") : around.stop());
        fields.rejectOthers();
        rejectContradiction(decoding);
        return decoding;
    }

    private Strategy strategy() {
        return fields.choice("strategy", List.of("greedy", "sample"))
                .map(name -> Strategy.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(around.strategy());
    }

    private BigDecimal temperature() {
        return strategy() == Strategy.GREEDY ? BigDecimal.ZERO : around.temperature();
    }

    private void rejectContradiction(Decoding decoding) {
        boolean zero = decoding.temperature().signum() == 0;
        if (decoding.strategy() == Strategy.GREEDY && !zero) {
            problems.add(
                    fields.placeOf("temperature"),
                    "greedy decoding has no temperature",
                    decoding.temperature().toPlainString(),
                    "no \"temperature\", or \"strategy: sample\"");
        }
        if (decoding.strategy() == Strategy.SAMPLE && zero) {
            problems.add(
                    fields.place(), "sampling needs a temperature above 0", "", "a line such as \"temperature: 0.7\"");
        }
    }

    private Optional<BigDecimal> number(String key, Predicate<BigDecimal> range, String expected) {
        return fields.number(key, range, expected);
    }

    private static Predicate<BigDecimal> between(String least, String most) {
        return number -> number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0;
    }
}
