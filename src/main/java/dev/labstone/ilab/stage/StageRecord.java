package dev.labstone.ilab.stage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.labstone.files.Json;
import dev.labstone.ilab.plan.StageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a stage has done: the content of {@code stage.json}, which is written last, so that a stage without it is not
 * done.
 *
 * @param version the version of this form
 * @param stage the stage
 * @param inputs what went into it; digests of files, values of parameters
 * @param outputs the files it made, from the folder of its outputs on, with their digests
 * @param result what the stage says of them
 * @param began when it began, in UTC
 * @param seconds how long it took
 */
record StageRecord(
        int version,
        StageName stage,
        SortedMap<String, String> inputs,
        SortedMap<String, String> outputs,
        JsonNode result,
        String began,
        long seconds) {

    static final int VERSION = 1;

    /** What is missing is no value of its own: it was written by another version, or by hand. */
    private static final ObjectReader READER =
            Json.MAPPER.reader().with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** Returns the record in a file, if there is one, and of this version. */
    static Optional<StageRecord> read(Path file) {
        try {
            StageRecord read = READER.forType(StageRecord.class).readValue(Files.readString(file));
            return Optional.ofNullable(read).filter(record -> record.version == VERSION);
        } catch (IOException noRecord) {
            return Optional.empty();
        }
    }

    /** Returns what the stage says of its outputs, if it can be read as this type. */
    <T> Optional<T> resultAs(Class<T> type) {
        try {
            return Optional.ofNullable(READER.forType(type).readValue(result));
        } catch (IOException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
