package dev.labstone.real;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to change a sound leaf, most of which break it. */
final class LeafMutations {

    /** Stands for a byte that is no UTF-8. */
    static final char BROKEN_BYTE = '\uE000';

    private static final Path REPLACEMENTS = Path.of("src/test/resources/taxonomy/replacements.json");
    private static final List<String> VALUES = list("values");
    private static final List<String> VERSIONS = list("versions");
    private static final List<String> KEYS = list("keys");

    private static final Pattern PAIR = Pattern.compile("^( *(?:- )?)(\\w+):( .*|)$");

    private final Random random;
    private final List<UnaryOperator<String>> ways = List.of(
            this::replaceValue,
            this::replaceValue,
            this::replaceValue,
            this::replaceValue,
            this::replaceVersion,
            this::renameKey,
            this::addKey,
            this::addKey,
            this::dropLine,
            this::dropLine,
            this::repeatLine,
            this::shiftLine,
            this::shiftLine,
            this::shiftBlock,
            this::spaceLine,
            this::endLine,
            this::emptyLines,
            this::foldValue,
            this::foldValue,
            this::fewerSeeds,
            this::repeatSeed,
            this::wholeFile,
            this::wholeFile);

    LeafMutations(Random random) {
        this.random = random;
    }

    /** Returns a text that is changed in one to three ways. */
    String mutate(String text) {
        String mutated = text;
        for (int times = 1 + random.nextInt(2) * random.nextInt(3); times > 0; times--) {
            mutated = one(ways).apply(mutated);
        }
        return mutated;
    }

    private String replaceValue(String text) {
        return changeLine(text, line -> onPair(line, pair -> pair.group(1) + pair.group(2) + ": " + one(VALUES)));
    }

    private String replaceVersion(String text) {
        return text.replaceFirst("version: .*", "version: " + Matcher.quoteReplacement(one(VERSIONS)));
    }

    private String renameKey(String text) {
        return changeLine(text, line -> onPair(line, pair -> pair.group(1) + one(KEYS) + ":" + pair.group(3)));
    }

    private String addKey(String text) {
        return changeLine(
                text,
                line -> onPair(
                        line,
                        pair -> line
                                + (pair.group(3).isEmpty()
                                        ? ""
                                        : "\n" + " ".repeat(pair.group(1).length()) + one(KEYS) + ": " + one(VALUES))));
    }

    private String dropLine(String text) {
        List<String> lines = lines(text);
        lines.remove(random.nextInt(lines.size()));
        return join(lines);
    }

    private String repeatLine(String text) {
        return changeLine(text, line -> line + "\n" + line);
    }

    private String shiftLine(String text) {
        return changeLine(text, this::shift);
    }

    private String shiftBlock(String text) {
        List<String> lines = lines(text);
        int from = random.nextInt(lines.size());
        int by = 1 + random.nextInt(3);
        for (int index = from; index < Math.min(lines.size(), from + 1 + random.nextInt(30)); index++) {
            lines.set(index, " ".repeat(by) + lines.get(index));
        }
        return join(lines);
    }

    private String shift(String line) {
        return random.nextBoolean() || !line.startsWith(" ")
                ? " ".repeat(1 + random.nextInt(3)) + line
                : line.substring(1);
    }

    private String spaceLine(String text) {
        List<UnaryOperator<String>> spaces = List.of(
                line -> line.replaceFirst(":", " :"),
                line -> line.replaceFirst(": ", ":  "),
                line -> line.replaceFirst(": ", ":"),
                line -> line.replaceFirst("- ", "-  "),
                line -> line.replaceFirst("- ", "-"),
                line -> line.replaceFirst(" ", "\t"),
                line -> line.replaceFirst(": ", ":\t"),
                line -> line.replaceFirst("- ", "-\n    "),
                line -> line.replaceFirst("^ *", "$0? "));
        return changeLine(text, one(spaces));
    }

    private String endLine(String text) {
        List<String> ends =
                List.of(" ", "  ", "\t", " # why", "#why", " \t", "\n# why", "\n   # why", " \\", "\r", "\n  ");
        return changeLine(text, line -> line + one(ends));
    }

    private String emptyLines(String text) {
        return changeLine(text, line -> "\n".repeat(1 + random.nextInt(4)) + line);
    }

    /** Writes a value in another form: in a block, in the next line, in several lines, in quotes. */
    private String foldValue(String text) {
        return changeLine(
                text,
                line -> onPair(line, pair -> {
                    String head = pair.group(1) + pair.group(2) + ":";
                    String inner = "\n" + " ".repeat(pair.group(1).length() + random.nextInt(5));
                    String value = pair.group(3).strip();
                    return head
                            + one(List.of(
                                    inner + value,
                                    " >-" + inner + value + inner + "more",
                                    " |" + inner + value,
                                    " '" + value + inner + "more'",
                                    " " + value + inner + "more",
                                    " \"" + value + "\"",
                                    " &name" + inner + value,
                                    " !!str" + inner + value,
                                    inner + "- " + value,
                                    inner + "[" + value + inner + "]",
                                    " [" + inner + value + "," + inner + "b]",
                                    inner + "a: " + value,
                                    " {" + inner + "a: b" + inner + "}",
                                    " |+" + inner + value + "\n\n\n",
                                    " very long".repeat(20)));
                }));
    }

    private String fewerSeeds(String text) {
        int at = text.indexOf("\n  - ", text.length() * (1 + random.nextInt(4)) / 5);
        return at < 0 ? text : text.substring(0, at + 1);
    }

    private String repeatSeed(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("(?=\n  - )")));
        int index = random.nextInt(parts.size());
        parts.add(parts.size() - 1, index == 0 ? "" : parts.get(index).stripTrailing());
        return String.join("", parts);
    }

    private String wholeFile(String text) {
        List<UnaryOperator<String>> changes = List.of(
                whole -> "",
                whole -> "\n",
                whole -> "# nothing\n",
                whole -> "- " + whole.replace("\n", "\n  ").stripTrailing() + "\n",
                whole -> "just words\n",
                whole -> "[]\n",
                whole -> "{}\n",
                whole -> "---\n" + whole,
                whole -> "--- # begin\n" + whole,
                whole -> whole + "---\n" + whole,
                whole -> whole + "...\n",
                whole -> whole + "---\n",
                whole -> "%YAML 1.1\n---\n" + whole,
                whole -> "%YAML 1.2\n---\n" + whole,
                whole -> "\uFEFF" + whole,
                whole -> whole.replace("\n", "\r\n"),
                whole -> whole.replace("\n", "\r"),
                String::stripTrailing,
                whole -> whole + "\n",
                whole -> whole + "  ",
                whole -> whole.replace("\n    ", "\n        ").replace("\n  - ", "\n    -   "),
                whole -> whole.replaceAll("(?m)^  ", ""),
                whole -> whole.replaceAll("(?m)^ +", "$0$0").replace("- ", "-   "),
                whole -> whole.replaceAll("(?m)^ +- ", "$0"),
                whole -> whole.replaceFirst("seed_examples:\n", "seed_examples: &seeds\n"),
                whole -> whole.replaceFirst("created_by: (\\w+)", "created_by: &who $1") + "other: *who\n",
                whole -> whole.replaceFirst("(?m)^(\\w+): .*\n", "$0<<: {a: b}\n"),
                whole -> "# yamllint disable\n" + whole + "\n\n\n",
                whole -> whole.replaceFirst("seed", BROKEN_BYTE + "seed"),
                whole -> whole.replaceFirst("seed", "seed\u0000"));
        return one(changes).apply(text);
    }

    private String changeLine(String text, UnaryOperator<String> change) {
        List<String> lines = lines(text);
        int index = random.nextInt(lines.size());
        lines.set(index, change.apply(lines.get(index)));
        return join(lines);
    }

    private static String onPair(String line, Function<Matcher, String> change) {
        Matcher pair = PAIR.matcher(line);
        return pair.matches() ? change.apply(pair) : line;
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    private static List<String> list(String name) {
        try {
            JsonNode lists = Json.MAPPER.readTree(REPLACEMENTS.toFile());
            return lists.path(name).valueStream().map(JsonNode::textValue).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
