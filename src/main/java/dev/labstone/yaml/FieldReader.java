package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the fields of one map, and knows which ones it was asked for.
 *
 * <p>A field that is missing or of the wrong kind becomes a problem, and a harmless value is handed out in its place so
 * that reading goes on; nothing that was read is used while there are problems.
 */
public final class FieldReader {

    private final YamlValue.Fields map;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Creates a reader.
     *
     * @param map the map to read
     * @param problems receives what is wrong with it
     */
    public FieldReader(YamlValue.Fields map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /**
     * Creates a reader of a value that has to be a map.
     *
     * @param value the value
     * @param what what the value is, for the message: "an example"
     * @param problems receives what is wrong with it
     * @return the reader, or empty if the value is no map
     */
    public static Optional<FieldReader> of(YamlValue value, String what, Problems problems) {
        if (value instanceof YamlValue.Fields map) {
            return Optional.of(new FieldReader(map, problems));
        }
        problems.add(value.place(), what + " must be a map of keys and values", Describe.value(value), "key: value");
        return Optional.empty();
    }

    /** Returns where the map begins. */
    public Place place() {
        return map.place();
    }

    /** Returns where the value of a field begins, or where the map begins if there is no such field. */
    public Place placeOf(String key) {
        YamlValue.Field field = map.entries().get(key);
        return field == null ? map.place() : field.value().place();
    }

    /** Returns whether the field stands in the file, with or without a value. */
    public boolean has(String key) {
        known.add(key);
        return map.entries().containsKey(key);
    }

    /** Returns the text of a field that has to be there; an empty text if it is not. */
    public String text(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty() && !isWrong(key)) {
            reportMissing(key);
        }
        return text.orElse("");
    }

    /** Returns the text of a field, or empty if the field is not there. */
    public Optional<String> optionalText(String key) {
        return value(key).flatMap(value -> textOf(key, value));
    }

    /**
     * Returns the number of a field, exactly as written, or empty if the field is not there.
     *
     * @param key the field
     * @param range what is allowed
     * @param expected what is allowed, in words: "a number from 0 to 2"
     */
    public Optional<BigDecimal> number(String key, Predicate<BigDecimal> range, String expected) {
        Optional<String> text = optionalText(key);
        Optional<BigDecimal> number = text.flatMap(FieldReader::parse).filter(range);
        if (text.isPresent() && number.isEmpty()) {
            problems.add(placeOf(key), "\"" + key + "\" is not allowed", text.get(), expected);
        }
        return number;
    }

    /** Returns a whole number of a field from {@code least} to {@code most}, or empty if the field is not there. */
    public Optional<Integer> integer(String key, int least, int most) {
        Predicate<BigDecimal> range = number -> isWhole(number)
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return number(key, range, "a whole number from " + least + " to " + most)
                .map(BigDecimal::intValueExact);
    }

    /** Returns true or false of a field, or empty if the field is not there. */
    public Optional<Boolean> bool(String key) {
        return choice(key, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** Returns the text of a field if it is one of the choices, or empty if the field is not there. */
    public Optional<String> choice(String key, List<String> choices) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !choices.contains(text.get())) {
            String expected = "one of " + String.join(", ", choices) + DidYouMean.suffix(text.get(), choices);
            problems.add(placeOf(key), "\"" + key + "\" is not allowed", text.get(), expected);
            return Optional.empty();
        }
        return text;
    }

    /** Returns the items of a field that is a list, or a list of one if it is a single text; empty if it is not there. */
    public List<YamlValue> items(String key) {
        return value(key)
                .map(value -> value instanceof YamlValue.Items list ? list.items() : List.of(value))
                .orElse(List.of());
    }

    /** Returns the items of a field that has to be a list; empty if it is not there, or no list, which is a problem. */
    public List<YamlValue> list(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isPresent() && !(value.get() instanceof YamlValue.Items)) {
            problems.add(
                    placeOf(key),
                    "\"" + key + "\" must be a list",
                    Describe.value(value.get()),
                    "lines that begin with \"- \"");
            return List.of();
        }
        return items(key);
    }

    /** Returns the texts of a field that is a list of texts or a single text; empty if it is not there. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> textOf(key, item).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /** Returns a reader of a field that is a map, or empty if the field is not there. */
    public Optional<FieldReader> map(String key) {
        return value(key).flatMap(value -> of(value, "\"" + key + "\"", problems));
    }

    /** Returns the value of a field, or empty if it is not there or has no value, which is a problem. */
    public Optional<YamlValue> value(String key) {
        known.add(key);
        YamlValue.Field field = map.entries().get(key);
        if (field != null && field.value() instanceof YamlValue.Text text && text.isMissing()) {
            problems.add(field.place(), "\"" + key + "\" has no value", "", "a value after the colon, or no such line");
            return Optional.empty();
        }
        return Optional.ofNullable(field).map(YamlValue.Field::value);
    }

    /** Returns all keys of the map, in the order of the file, as known ones. */
    public Set<String> keys() {
        known.addAll(map.entries().keySet());
        return map.entries().keySet();
    }

    /** Returns the fields nobody has asked for yet, with the places of their keys, as known ones. */
    public Map<String, YamlValue.Field> others() {
        Map<String, YamlValue.Field> others = new LinkedHashMap<>(map.entries());
        others.keySet().removeAll(known);
        return others;
    }

    /** Returns the keys that were asked for so far. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    /** Adds a problem for every field nobody has asked for. */
    public void rejectOthers() {
        others().forEach((key, field) -> {
            String expected = "one of " + String.join(", ", known) + DidYouMean.suffix(key, known);
            problems.add(field.place(), "unknown key \"" + key + "\"", "", expected);
        });
    }

    /** Adds a problem that says that a field is missing. */
    public void reportMissing(String key) {
        problems.add(map.place(), "\"" + key + "\" is missing", "", "a line \"" + key + ": …\"");
    }

    private boolean isWrong(String key) {
        return map.entries().containsKey(key);
    }

    private Optional<String> textOf(String key, YamlValue value) {
        if (value instanceof YamlValue.Text text && !text.isMissing()) {
            return Optional.of(text.text());
        }
        problems.add(value.place(), "\"" + key + "\" must be text", Describe.value(value), "a text");
        return Optional.empty();
    }

    private static Optional<BigDecimal> parse(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
