package dev.labstone.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.labstone.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes a reply apart into JSON objects and the prose around them. What cannot be told from either is a doubt: an object
 * that breaks off or has a key twice, or more braces than any judge needs.
 */
final class JsonObjects {

    /** A reply is one object; each further one costs the reading of all that follows. */
    private static final int MOST = 50;

    private static final ObjectReader STRICT = Json.MAPPER
            .reader()
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern BEGINNING = Pattern.compile("(?i)\\{\\s*(?:[\"'\\\\]|reason|verdict)");

    private final String reply;
    private final List<Found> found = new ArrayList<>();
    private final StringBuilder prose = new StringBuilder();
    private String doubt = "";
    private int afterLast;
    private int tried;

    private JsonObjects(String reply) {
        this.reply = reply;
    }

    static JsonObjects in(String reply) {
        JsonObjects objects = new JsonObjects(reply);
        objects.read();
        return objects;
    }

    List<Found> found() {
        return found;
    }

    /** Returns what stands around the objects. */
    String prose() {
        return prose.toString();
    }

    /** Returns what stands behind the last object; all of it if there is none. */
    String tail() {
        return prose.substring(afterLast);
    }

    /** Returns what is doubtful about them, if anything is. */
    Optional<String> doubt() {
        return Optional.of(doubt).filter(text -> !text.isEmpty());
    }

    private void read() {
        int position = 0;
        while (position < reply.length() && doubt.isEmpty()) {
            int brace = reply.indexOf('{', position);
            int end = brace < 0 ? reply.length() : brace;
            prose.append(reply, position, end);
            position = brace < 0 ? end : end + object(brace);
        }
    }

    /** Takes the object that begins here and returns its length; a brace that begins none belongs to the prose. */
    private int object(int start) {
        if (++tried > MOST) {
            doubt = "the reply has more than " + MOST + " braces";
            return 0;
        }
        try (JsonParser parser = STRICT.createParser(reply.substring(start))) {
            JsonNode object = STRICT.readTree(parser);
            int length = (int) parser.currentLocation().getCharOffset();
            found.add(new Found(object, reply.substring(start, start + length)));
            afterLast = prose.length();
            return length;
        } catch (JsonProcessingException noJson) {
            doubt = BEGINNING.matcher(reply).region(start, reply.length()).lookingAt() ? "the JSON is broken" : "";
            prose.append('{');
            return 1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * An object.
     *
     * @param value the object
     * @param source its words
     */
    record Found(JsonNode value, String source) {}
}
