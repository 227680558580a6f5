package dev.labstone.check.number;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code number: 42}: the last number of the answer is 42; {@code number: { value: 3.5, tolerance: 5%, which: any }};
 * {@code number: { value: 12.5, unit: { ms: 1, s: 1000 } }}: in one of these units.
 *
 * <p>Numbers have a point before their fraction and may have commas between thousands. Digits inside a word (v2, GPT-4) and
 * parts of dates, times, fractions or versions (1.2.3) are no numbers.
 */
public final class NumberCheck implements CheckType {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("value");
        BigDecimal value = value(settings, fields);
        BigDecimal tolerance = tolerance(settings, fields, value);
        WhichNumber which = fields.choice("which", List.of("first", "last", "any", "only"))
                .map(name -> WhichNumber.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(WhichNumber.LAST);
        Units units = UnitReader.read(settings, fields);
        fields.rejectOthers();
        NumberGoal goal = new NumberGoal(value, tolerance, which, units);
        return answer -> goal.verdict(answer.text());
    }

    private static BigDecimal value(CheckSettings settings, FieldReader fields) {
        String text = settings.fill(fields.text("value"));
        Optional<BigDecimal> value = Numbers.exactly(text);
        if (value.isEmpty() && fields.has("value")) {
            settings.reject(
                    fields.placeOf("value"),
                    "\"value\" must be a number",
                    text,
                    "digits, with a point before the fraction");
        }
        return value.orElse(BigDecimal.ZERO);
    }

    private static BigDecimal tolerance(CheckSettings settings, FieldReader fields, BigDecimal value) {
        Optional<String> text =
                fields.optionalText("tolerance").map(settings::fill).map(String::strip);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        boolean relative = text.get().endsWith("%");
        String digits = relative ? text.get().substring(0, text.get().length() - 1) : text.get();
        Optional<BigDecimal> size = Numbers.exactly(digits).filter(number -> number.signum() >= 0);
        if (size.isEmpty()) {
            settings.reject(
                    fields.placeOf("tolerance"),
                    "\"tolerance\" is not allowed",
                    text.get(),
                    "a number from 0 on, such as 0.5 or 5%");
        }
        return size.map(number -> relative ? value.abs().multiply(number).divide(HUNDRED) : number)
                .orElse(BigDecimal.ZERO);
    }
}
