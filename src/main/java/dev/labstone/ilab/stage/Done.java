package dev.labstone.ilab.stage;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import java.nio.file.Path;

/**
 * A stage that is done.
 *
 * @param record what it has done
 * @param value what it says of its outputs
 * @param outputs the folder with its outputs
 * @param <T> what it says of its outputs
 */
record Done<T>(StageRecord record, T value, Path outputs) {

    /** Returns what tells these outputs from any others. */
    String digest() {
        return Digests.sha256(Json.canonical(record.outputs()));
    }
}
