package dev.labstone.check.structure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.labstone.text.Excerpt;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Reads JSON as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> has it: no comments, no single quotes, no
 * trailing commas, no NaN; and no key twice, which the RFC leaves open.
 */
final class JsonText {

    static final int DEEPEST = 500;
    private static final int DEEPEST_LOOKED_AT = 100_000;
    private static final int MOST_DIGITS = 1_000;

    private static final JsonMapper MAPPER = mapper(DEEPEST, MOST_DIGITS);
    private static final JsonMapper LENIENT = mapper(DEEPEST_LOOKED_AT, Integer.MAX_VALUE);

    private JsonText() {}

    /**
     * Reads a text that is one value and nothing else.
     *
     * @throws RefusedException if it is not, or nests too deep, or has numbers of too many digits
     */
    static JsonNode read(Body body) {
        try {
            return JsonNumbers.plain(only(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode only(Body body) throws IOException {
        try (JsonParser parser = parser(body.text(), 0)) {
            JsonNode node = parser.readValueAsTree();
            if (node == null || parser.nextToken() != null) {
                throw RefusedException.wrong(node == null ? nothing(body) : trailing(parser, body));
            }
            return node;
        } catch (StreamConstraintsException tooMuch) {
            requireJson(body);
            throw tooMuch(tooMuch);
        } catch (JsonProcessingException wrong) {
            throw RefusedException.wrong(reason(wrong, body));
        }
    }

    /** Returns a parser of the text from a place on; nothing is said about what follows the first value. */
    static JsonParser parser(String text, int start) throws IOException {
        Reader reader = new StringReader(text);
        reader.skip(start);
        return MAPPER.createParser(reader);
    }

    static RefusedException tooMuch(StreamConstraintsException limit) {
        return RefusedException.tooMuch("the JSON is too much to read: " + limit.getOriginalMessage());
    }

    /** A text that exceeds a limit may still be no JSON at all, such as nothing but opening brackets. */
    private static void requireJson(Body body) throws IOException {
        int depth = 0;
        try (JsonParser parser = LENIENT.createParser(body.text())) {
            while (parser.nextToken() != null) {
                depth += parser.currentToken().isStructStart() ? 1 : 0;
                depth -= parser.currentToken().isStructEnd() ? 1 : 0;
                if (depth == 0 && parser.nextToken() != null) {
                    throw RefusedException.wrong(trailing(parser, body));
                }
            }
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch(tooMuch);
        } catch (JsonProcessingException wrong) {
            throw RefusedException.wrong(reason(wrong, body));
        }
    }

    private static String nothing(Body body) {
        return "not JSON: found " + Excerpt.of(body.text());
    }

    private static String trailing(JsonParser parser, Body body) {
        return "not JSON alone: something follows the value" + at(parser.currentTokenLocation(), body);
    }

    private static String reason(JsonProcessingException wrong, Body body) {
        String what = wrong.getOriginalMessage().lines().findFirst().orElse("it ends too early");
        return "not JSON: " + what + at(wrong.getLocation(), body);
    }

    private static String at(JsonLocation location, Body body) {
        int offset =
                (int) Math.max(0, Math.min(location.getCharOffset(), body.text().length()));
        return " in " + body.place(location.getLineNr(), location.getColumnNr()) + ", near "
                + Excerpt.around(body.text(), offset, offset);
    }

    private static JsonMapper mapper(int deepest, int mostDigits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxNumberLength(mostDigits)
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
