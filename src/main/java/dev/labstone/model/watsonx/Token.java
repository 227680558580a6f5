package dev.labstone.model.watsonx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Failure;
import dev.labstone.model.http.AttemptFailure;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * A token.
 *
 * @param secret its value
 * @param renewAt when to have it renewed, which is before it expires
 */
record Token(Secret secret, Instant renewAt) {

    private static final Duration UNKNOWN_LIFE = Duration.ofMinutes(20);
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

    /**
     * Reads the reply of whoever gives tokens.
     *
     * @param body the reply
     * @param field the field with the token
     * @param asked when it was asked for
     */
    static Token read(String body, String field, Instant asked) throws FailedAttemptException {
        JsonNode reply = parse(body);
        String value = reply.path(field).asText("");
        if (value.isBlank()) {
            throw unreadable("the login gave no \"" + field + "\"");
        }
        long expiresIn = reply.path("expires_in").asLong(0);
        Duration life = expiresIn > 0 ? Duration.ofSeconds(expiresIn) : life(value);
        return new Token(
                new Secret(value, "the token that the login gave"),
                asked.plus(life).minus(margin(life)));
    }

    /** A fifth of its life, five minutes at the most: a request that is on its way must not see it expire. */
    private static Duration margin(Duration life) {
        Duration fifth = life.dividedBy(5);
        return fifth.compareTo(LONGEST_MARGIN) < 0 ? fifth : LONGEST_MARGIN;
    }

    /** Tokens are JSON Web Tokens, which tell when they were issued and when they expire (RFC 7519, section 4.1). */
    private static Duration life(String token) {
        try {
            String[] parts = token.split("\\.", -1);
            byte[] claims = Base64.getUrlDecoder().decode(parts.length == 3 ? parts[1] : "");
            JsonNode read = Json.MAPPER.readTree(new String(claims, StandardCharsets.UTF_8));
            long seconds = read.path("exp").asLong(0) - read.path("iat").asLong(0);
            return read.has("iat") && seconds > 0 ? Duration.ofSeconds(seconds) : UNKNOWN_LIFE;
        } catch (JsonProcessingException | IllegalArgumentException noWebToken) {
            return UNKNOWN_LIFE;
        }
    }

    private static JsonNode parse(String body) throws FailedAttemptException {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw unreadable("the reply of the login is no JSON");
        }
    }

    private static FailedAttemptException unreadable(String reason) {
        return new FailedAttemptException(new AttemptFailure(Failure.UNREADABLE, reason));
    }
}
