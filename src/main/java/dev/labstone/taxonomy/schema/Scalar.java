package dev.labstone.taxonomy.schema;

import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What {@code ilab} takes a value for that stands without quotes. It reads YAML 1.1, in which {@code no} is false,
 * {@code 012} ten and {@code 12:30} a number of minutes (<a href="https://yaml.org/type/">the types of YAML 1.1</a>).
 */
enum Scalar {
    NOTHING("nothing", "~|null|Null|NULL|"),
    TRUTH("true or false", "(?:[Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF)"),
    WHOLE("a number", "[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)"),
    FRACTION(
            "a number",
            "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
                    + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)"),
    DATE(
            "a date",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"
                    + "(?:\\.[0-9]*)?(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?"),
    SIGN("a sign of YAML's own", "=|<<"),
    TEXT("a text", "(?s).*");

    private static final int LONGEST_VERSION = 9;

    private final String words;
    private final Pattern pattern;

    Scalar(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** Returns what a value is. */
    static Scalar of(YamlValue.Text value) {
        if (value.quoted()) {
            return TEXT;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.pattern.matcher(value.text()).matches())
                .findFirst()
                .orElse(TEXT);
    }

    /** Returns what it is, in words: {@code a number}. */
    String words() {
        return words;
    }

    /** Returns the whole number that a value is, {@code 3.0} included, or empty if it is none. */
    static OptionalInt whole(YamlValue.Text value) {
        Scalar kind = of(value);
        if ((kind != WHOLE && kind != FRACTION) || value.text().length() > LONGEST_VERSION) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(new BigDecimal(value.text()).intValueExact());
        } catch (ArithmeticException | NumberFormatException other) {
            return OptionalInt.empty();
        }
    }
}
