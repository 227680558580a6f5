package dev.labstone.check.structure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Place;
import dev.labstone.text.Excerpt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the only JSON object or array in prose.
 *
 * <p>It is never one inside of another bracket, so that a part of broken or unfinished JSON is not taken for the whole.
 * Brackets that are no JSON have to be closed, and are passed over with all that stands in them.
 */
final class ContainedJson {

    /** How objects begin, and what people take for one: a brace, then a quote, or a word with a colon. */
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*(?:[\"']|\\w{1,100}\\s{0,10}:)");

    private final String text;
    private final Work work = new Work();
    private int position;
    private JsonNode found;
    private int foundAt;

    private ContainedJson(String text) {
        this.text = text;
    }

    /**
     * Returns the only object or array; several equal ones are one.
     *
     * @throws RefusedException if there is none, or several, or a bracket that is not closed
     */
    static JsonNode in(String text) {
        return new ContainedJson(text).find();
    }

    private JsonNode find() {
        while (position < text.length()) {
            char letter = text.charAt(position);
            if (letter == '}' || letter == ']') {
                throw RefusedException.wrong("no JSON alone: nothing opens the bracket" + at(position));
            } else if (letter == '{' || letter == '[') {
                bracket();
            } else {
                position++;
            }
        }
        if (found == null) {
            throw RefusedException.wrong("no JSON object or array in " + Excerpt.of(text));
        }
        return found;
    }

    private void bracket() {
        int start = position;
        Optional<JsonNode> value = value();
        if (value.isEmpty()) {
            position = closing(start);
            rejectBroken(start);
        } else if (found == null) {
            found = value.get();
            foundAt = start;
        } else if (!found.equals(value.get())) {
            throw RefusedException.wrong(
                    "several JSON values, so none is meant: one" + at(foundAt) + ", one" + at(start));
        }
    }

    /** An object that was meant as one and is none may be what the answer comes to in the end. */
    private void rejectBroken(int start) {
        if (OBJECT.matcher(text).region(start, text.length()).lookingAt()) {
            throw RefusedException.wrong("broken JSON" + at(start));
        }
    }

    /** Reads the value that begins here and goes on behind it, or stays if there is none. */
    private Optional<JsonNode> value() {
        try (JsonParser parser = JsonText.parser(text, position)) {
            Optional<JsonNode> value = read(parser);
            long length = parser.currentLocation().getCharOffset();
            work.add(length);
            position += value.isPresent() ? (int) length : 0;
            return value.map(JsonNumbers::plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Optional<JsonNode> read(JsonParser parser) throws IOException {
        try {
            return Optional.of(parser.readValueAsTree());
        } catch (StreamConstraintsException limit) {
            closing(position);
            throw JsonText.tooMuch(limit);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private int closing(int start) {
        int depth = 0;
        for (int index = start; index < text.length(); index++) {
            char letter = text.charAt(index);
            depth += letter == '{' || letter == '[' ? 1 : 0;
            depth -= letter == '}' || letter == ']' ? 1 : 0;
            if (depth == 0) {
                return index + 1;
            }
        }
        throw RefusedException.wrong("no whole JSON: nothing closes the bracket" + at(start));
    }

    private String at(int index) {
        Place place = Place.after(Path.of(""), text.substring(0, index));
        return " in line " + place.line() + ", column " + place.column() + ", "
                + Excerpt.around(text, index, index + 1);
    }
}
