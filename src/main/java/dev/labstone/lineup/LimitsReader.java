package dev.labstone.lineup;

import dev.labstone.model.limit.Limits;
import dev.labstone.yaml.FieldReader;

/** Reads what a server bears: {@code concurrency}, {@code requests_per_minute}, {@code tokens_per_minute}. */
final class LimitsReader {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_TOKENS = 1_000_000_000;

    private LimitsReader() {}

    /**
     * Reads the two that count minutes.
     *
     * @param concurrency how many requests may be on their way at once
     */
    static Limits read(FieldReader fields, int concurrency) {
        return new Limits(
                concurrency,
                fields.integer("requests_per_minute", 1, MOST_REQUESTS),
                fields.integer("tokens_per_minute", 1, MOST_TOKENS));
    }
}
