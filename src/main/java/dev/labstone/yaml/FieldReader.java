package dev.labstone.yaml;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final Keys keys;
    private final Problems problems;

    /**
     * Creates a reader.
     *
     * @param map the map to read
     * @param problems receives what is wrong with it
     */
    public FieldReader(YamlValue.Fields map, Problems problems) {
        this.map = map;
        this.keys = new Keys(map);
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

    /** Returns where the key of a field stands, or where the map begins if there is no such field. */
    public Place placeOfKey(String key) {
        YamlValue.Field field = map.entries().get(key);
        return field == null ? map.place() : field.place();
    }

    /** Returns whether the field stands in the file, with or without a value. */
    public boolean has(String key) {
        return keys.ask(key) != null;
    }

    /** Returns the text of a field that has to be there, though it may be empty; an empty text if it is not. */
    public String text(String key) {
        requireKey(key);
        return optionalText(key).orElse("");
    }

    /** Returns the text of a field that has to be there and to hold more than white space; an empty text if not. */
    public String filledText(String key) {
        requireKey(key);
        Optional<String> text = optionalText(key);
        if (text.isPresent() && text.get().isBlank()) {
            problems.add(placeOf(key), "\"" + key + "\" is empty", "", "a text with at least one character");
            return "";
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
        Optional<BigDecimal> number = text.flatMap(PlainNumber::parse).filter(range);
        if (text.isPresent() && number.isEmpty()) {
            rejectText(key, text.get(), expected);
        }
        return number;
    }

    /** Returns a number of a field from 0 to 1, or empty if the field is not there. */
    public Optional<BigDecimal> fraction(String key) {
        return number(
                key, number -> number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0, "a number from 0 to 1");
    }

    /** Returns a whole number of a field from {@code least} to {@code most}, or empty if the field is not there. */
    public Optional<Integer> integer(String key, int least, int most) {
        Predicate<BigDecimal> range = number -> PlainNumber.isWhole(number)
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
            rejectText(
                    key, text.get(), "one of " + String.join(", ", choices) + DidYouMean.suffix(text.get(), choices));
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
        YamlValue.Field field = keys.ask(key);
        if (field != null && field.value() instanceof YamlValue.Text text && text.isMissing()) {
            String hint = text.text().isEmpty() ? "" : "; the word \"" + text.text() + "\" needs quotes";
            String expected = "a value after the colon, or no such line" + hint;
            problems.add(field.place(), "\"" + key + "\" has no value", text.text(), expected);
            return Optional.empty();
        }
        return Optional.ofNullable(field).map(YamlValue.Field::value);
    }

    /** Returns all keys of the map, in the order of the file, as known ones. */
    public Set<String> keys() {
        return keys.askAll();
    }

    /** Returns the fields nobody has asked for yet, in the order of the file. */
    public Map<String, YamlValue.Field> others() {
        return keys.others();
    }

    /** Returns the keys that were asked for so far, in the order in which they were. */
    public Set<String> known() {
        return keys.known();
    }

    /** Adds a problem for every field nobody has asked for. */
    public void rejectOthers() {
        keys.rejectOthers(problems);
    }

    /** Adds a problem if the field is not there. */
    public void requireKey(String key) {
        if (!has(key)) {
            problems.add(map.place(), "\"" + key + "\" is missing", "", "a line \"" + key + ": …\"");
        }
    }

    private Optional<String> textOf(String key, YamlValue value) {
        if (value instanceof YamlValue.Text text && !text.isMissing()) {
            return Optional.of(text.text());
        }
        problems.add(value.place(), "\"" + key + "\" must be text", Describe.value(value), "a text");
        return Optional.empty();
    }

    private void rejectText(String key, String text, String expected) {
        problems.add(placeOf(key), "\"" + key + "\" is not allowed", Describe.text(text), expected);
    }
}
