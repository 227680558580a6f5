package dev.labstone.check;

import dev.labstone.files.Place;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code number: 42}: the last number of the answer is 42; {@code number: { value: 3.5, tolerance: 5%, which: any }}.
 *
 * <p>Numbers have a point before their fraction and may have commas between thousands. Digits inside a word (v2, MQ9) and
 * parts of dates or versions (1.2.3) are no numbers.
 */
public final class NumberCheck implements CheckType {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.,])[-+\u2212]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?(?![\\p{L}\\p{N}_]|[.,]\\d)");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Which of the numbers in an answer is meant. */
    private enum Which {
        FIRST,
        LAST,
        ANY,
        ONLY
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("value");
        BigDecimal value = value(settings, fields);
        BigDecimal tolerance = tolerance(settings, fields, value);
        Which which = fields.choice("which", List.of("first", "last", "any", "only"))
                .map(name -> Which.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Which.LAST);
        fields.rejectOthers();
        return answer -> verdict(value, tolerance, which, answer.text());
    }

    private static BigDecimal value(CheckSettings settings, FieldReader fields) {
        String text = settings.fill(fields.text("value"));
        return parse(text).orElseGet(() -> {
            settings.reject(
                    fields.placeOf("value"),
                    "\"value\" must be a number",
                    text,
                    "digits, with a point before the fraction");
            return BigDecimal.ZERO;
        });
    }

    private static BigDecimal tolerance(CheckSettings settings, FieldReader fields, BigDecimal value) {
        Optional<String> text = fields.optionalText("tolerance");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        boolean relative = text.get().endsWith("%");
        Optional<BigDecimal> number =
                parse(text.get().replaceFirst("\\s*%$", "")).filter(size -> size.signum() >= 0);
        if (number.isEmpty()) {
            Place place = fields.placeOf("tolerance");
            settings.reject(place, "\"tolerance\" is not allowed", text.get(), "a number from 0 on, such as 0.5 or 5%");
        }
        return number.map(size -> relative ? value.abs().multiply(size).divide(HUNDRED) : size)
                .orElse(BigDecimal.ZERO);
    }

    private static Verdict verdict(BigDecimal value, BigDecimal tolerance, Which which, String text) {
        List<BigDecimal> numbers = numbers(text);
        boolean right = switch (which) {
            case FIRST -> !numbers.isEmpty() && isNear(numbers.get(0), value, tolerance);
            case LAST -> !numbers.isEmpty() && isNear(numbers.get(numbers.size() - 1), value, tolerance);
            case ANY -> numbers.stream().anyMatch(number -> isNear(number, value, tolerance));
            case ONLY -> numbers.size() == 1 && isNear(numbers.get(0), value, tolerance);
        };
        return right ? Verdict.pass("") : Verdict.fail(reason(value, tolerance, which, numbers, text));
    }

    private static String reason(
            BigDecimal value, BigDecimal tolerance, Which which, List<BigDecimal> numbers, String text) {
        String near = tolerance.signum() == 0
                ? ""
                : " ± " + tolerance.stripTrailingZeros().toPlainString();
        String place = which == Which.ANY ? "a number" : "the " + which.name().toLowerCase(Locale.ROOT) + " number";
        String found = numbers.isEmpty()
                ? "no number"
                : String.join(
                        ", ", numbers.stream().map(BigDecimal::toPlainString).toList());
        return "expected " + value.toPlainString() + near + " as " + place + ", found " + found + " in "
                + Excerpt.of(text);
    }

    private static boolean isNear(BigDecimal number, BigDecimal value, BigDecimal tolerance) {
        return number.subtract(value).abs().compareTo(tolerance) <= 0;
    }

    private static List<BigDecimal> numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.results().flatMap(match -> parse(match.group()).stream()).toList();
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip().replace(",", "").replace('\u2212', '-')));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
