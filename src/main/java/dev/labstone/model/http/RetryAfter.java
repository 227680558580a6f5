package dev.labstone.model.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** Some servers send a fraction, against the RFC. */
    private static final Pattern SECONDS = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** What is more is a point in time: a wait of that many seconds would take 30 years. */
    private static final double LEAST_EPOCH = 1e9;

    private RetryAfter() {}

    static Optional<Duration> parse(String header, Clock clock) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        return seconds(header.strip()).or(() -> date(header.strip(), clock)).filter(wait -> !wait.isNegative());
    }

    /** Reads the header by which watsonx.ai says when its limit ends: in how many seconds, or at which second since 1970. */
    static Optional<Duration> ofReset(String header, Clock clock) {
        if (header == null || !SECONDS.matcher(header.strip()).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(header.strip());
        double seconds = value < LEAST_EPOCH ? value : value - clock.instant().getEpochSecond();
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000))).filter(wait -> !wait.isNegative());
    }

    private static Optional<Duration> seconds(String text) {
        return SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
                : Optional.empty();
    }

    private static Optional<Duration> date(String text, Clock clock) {
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
