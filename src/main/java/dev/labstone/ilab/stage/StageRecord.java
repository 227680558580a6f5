package dev.labstone.ilab.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.ilab.plan.StageName;
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
}
