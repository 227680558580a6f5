package dev.labstone.check.number;

import dev.labstone.check.CheckSettings;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code unit: ms}, {@code unit: [ms, milliseconds]} and {@code unit: { ms: 1, s: 1000 }}. */
final class UnitReader {

    private static final String UNIT = "unit";
    private static final int LONGEST = 30;
    private static final List<String> PERCENT = List.of("%", "percent", "per cent");
    private static final Pattern ODD_START = Pattern.compile("[\\p{N}.,+\\-].*");

    private final CheckSettings settings;
    private final FieldReader fields;
    private final List<Unit> units = new ArrayList<>();

    private UnitReader(CheckSettings settings, FieldReader fields) {
        this.settings = settings;
        this.fields = fields;
    }

    static Units read(CheckSettings settings, FieldReader fields) {
        UnitReader reader = new UnitReader(settings, fields);
        if (fields.value(UNIT).orElse(null) instanceof YamlValue.Fields) {
            fields.map(UNIT).ifPresent(reader::addAll);
        } else {
            fields.texts(UNIT).forEach(text -> reader.add(settings.fill(text), BigDecimal.ONE));
        }
        reader.rejectNothing();
        return Units.of(reader.units);
    }

    private void addAll(FieldReader factors) {
        for (String text : List.copyOf(factors.keys())) {
            Optional<BigDecimal> factor =
                    factors.number(text, number -> number.signum() > 0, "how many of the unit of \"value\" it makes");
            add(settings.fill(text), factor.orElse(BigDecimal.ONE));
        }
        if (units.stream().noneMatch(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)) {
            reject("no unit has the factor 1", "", "the unit of \"value\" with the factor 1");
        }
    }

    private void add(String text, BigDecimal factor) {
        Stream<String> spellings = PERCENT.contains(text.strip()) ? PERCENT.stream() : Stream.of(text);
        spellings.map(spelling -> Unit.of(spelling, factor)).forEach(unit -> {
            if (ODD_START.matcher(unit.text()).matches() || unit.text().length() > LONGEST) {
                reject("not a unit", text, "a unit of at most " + LONGEST + " characters, such as ms");
            } else if (units.stream().noneMatch(other -> other.text().equals(unit.text()))) {
                units.add(unit);
            } else if (!PERCENT.contains(unit.text())) {
                reject("the unit is there twice", text, "each unit once");
            }
        });
    }

    private void rejectNothing() {
        if (fields.has(UNIT) && units.isEmpty()) {
            reject("there is no unit", "", "a unit such as ms");
        }
    }

    private void reject(String what, String found, String expected) {
        settings.reject(fields.placeOf(UNIT), what, found, expected);
    }
}
