package dev.labstone.ilab.command;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what is not as the schema wants it, with the place in the user's file. What {@code ilab} says are the last 200
 * characters of a message of Python's {@code jsonschema}.
 */
final class SchemaWords {

    private static final List<Rule> RULES = List.of(
            rule("must have at least (\\d+) items$", SchemaWords::tellTooFew),
            rule("'([^']*)' is a required property$", SchemaWords::tellMissing),
            rule("(?:was|were) unexpected\\)$", SchemaWords::tellUnknown),
            rule("is not of type '(\\w+)'$", SchemaWords::tellType),
            rule("(?:should be non-empty|is too short)$", SchemaWords::tellEmpty),
            rule("has non-unique elements$", SchemaWords::tellTwice),
            rule("^(\\S+) was expected$", SchemaWords::tellOther),
            rule("", SchemaWords::tellAnything));

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern ENTRY = Pattern.compile("([^.\\[\\]]+)\\[(\\d+)\\]$");

    /** All keys of the schema, to guess what a wrong one was meant to be. */
    private static final List<String> KEYS = List.of(
            "version",
            "created_by",
            "task_description",
            "domain",
            "document_outline",
            "document",
            "repo",
            "commit",
            "patterns",
            "seed_examples",
            "context",
            "questions_and_answers",
            "question",
            "answer");

    private final Finding.Schema finding;
    private final YamlValue value;
    private final Problems problems;

    private SchemaWords(Finding.Schema finding, LeafText leaf, Problems problems) {
        this.finding = finding;
        this.value = leaf.at(finding.path());
        this.problems = problems;
    }

    /** Tells a finding. */
    static void tell(Finding.Schema finding, LeafText leaf, Problems problems) {
        SchemaWords words = new SchemaWords(finding, leaf, problems);
        for (Rule rule : RULES) {
            Matcher found = rule.message.matcher(finding.message());
            if (found.find()) {
                rule.words.accept(words, found);
                return;
            }
        }
    }

    private void tellTooFew(MatchResult found) {
        String size = value instanceof YamlValue.Items list
                ? Integer.toString(list.items().size())
                : value.kind();
        add(name() + " has too few entries", size, "at least " + found.group(1));
    }

    private void tellMissing(MatchResult found) {
        String key = found.group(1);
        add("\"" + key + "\" is missing in " + name(), "", "a line \"" + key + ": …\"");
    }

    private void tellUnknown(MatchResult found) {
        List<String> keys = QUOTED.matcher(finding.message())
                .results()
                .map(quoted -> quoted.group(1))
                .filter(key -> LeafText.field(value, key).isPresent())
                .toList();
        keys.forEach(this::tellUnknown);
        if (keys.isEmpty()) {
            tellAnything(found);
        }
    }

    private void tellUnknown(String key) {
        String hint = KEYS.contains(key)
                ? "this key in another place; the schema has it, but not here"
                : "no such line" + DidYouMean.suffix(key, KEYS);
        LeafText.field(value, key)
                .ifPresent(field ->
                        problems.add(field.place(), "the schema has no key \"" + key + "\" in " + name(), "", hint));
    }

    private void tellType(MatchResult found) {
        switch (found.group(1)) {
            case "string" -> tellNoText();
            case "array" -> add(name() + " must be a list", shown(), "lines that begin with \"- \"");
            case "object" -> add(name() + " must be a map of keys and values", shown(), "key: value");
            case "integer" -> add(name() + " must be a number", shown(), "a whole number without quotes");
            default -> tellAnything(found);
        }
    }

    private void tellNoText() {
        if (value instanceof YamlValue.Text text && text.isMissing()) {
            add(name() + " has no value", text.text(), "a text after the colon");
        } else if (value instanceof YamlValue.Text text) {
            String expected = "quotes around it, else it is a number, a date, or true or false: '" + text.text() + "'";
            add(name() + " is no text to ilab", text.text(), expected);
        } else {
            add(name() + " must be text", shown(), "a text; one with brackets, braces or a colon in it needs quotes");
        }
    }

    private void tellEmpty(MatchResult found) {
        add(name() + " is empty", "", "a text with at least one character");
    }

    private void tellTwice(MatchResult found) {
        List<Object> seen = new ArrayList<>();
        List<YamlValue> items = value instanceof YamlValue.Items list ? list.items() : List.of();
        for (YamlValue item : items) {
            int first = seen.indexOf(plain(item));
            seen.add(plain(item));
            if (first >= 0) {
                String what = "an entry of " + name() + " stands twice";
                String expected = "entries that differ; this one stands already in line "
                        + items.get(first).place().line();
                problems.add(item.place(), what, "", expected);
                return;
            }
        }
        tellAnything(found);
    }

    /** A number in quotes is told as such by another message. */
    private void tellOther(MatchResult found) {
        if (!(value instanceof YamlValue.Text text && text.quoted())) {
            add(name() + " is not what ilab expects", shown(), found.group(1));
        }
    }

    private void tellAnything(MatchResult found) {
        add("ilab says of " + name(), finding.message(), "");
    }

    private void add(String what, String found, String expected) {
        problems.add(value.place(), what, found, expected);
    }

    private String name() {
        String path = finding.path();
        Matcher entry = ENTRY.matcher(path);
        if (entry.find()) {
            return "entry " + (Integer.parseInt(entry.group(2)) + 1) + " of \"" + entry.group(1) + "\"";
        }
        return path.equals(".") ? "the leaf" : "\"" + path.substring(path.lastIndexOf('.') + 1) + "\"";
    }

    private String shown() {
        return value instanceof YamlValue.Text text && !text.isMissing() ? text.text() : value.kind();
    }

    private static Object plain(YamlValue value) {
        if (value instanceof YamlValue.Fields map) {
            return map.entries().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> plain(entry.getValue().value())));
        }
        return value instanceof YamlValue.Items list
                ? list.items().stream().map(SchemaWords::plain).toList()
                : ((YamlValue.Text) value).text();
    }

    private static Rule rule(String message, BiConsumer<SchemaWords, MatchResult> words) {
        return new Rule(Pattern.compile(message), words);
    }

    /**
     * How a message is told.
     *
     * @param message what it looks like
     * @param words tells it
     */
    private record Rule(Pattern message, BiConsumer<SchemaWords, MatchResult> words) {}
}
