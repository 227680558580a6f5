package dev.labstone.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a tuned model comes from: everything that went into it, so that two of the same name can be told apart and one can
 * be made again.
 *
 * @param tool what tuned it: {@code ilab 0.26.1}
 * @param taxonomySha256 the digest of the taxonomy's leaves
 * @param taxonomyCommit the last commit that touched the taxonomy, with "+changes" behind it if it was not all committed
 * @param teacher the teacher, with the digest of its file
 * @param student the digest of the student's files before the training
 * @param dataSha256 the digest of the training data
 * @param samples how many samples they hold
 * @param parameters the parameters of generate, train and convert
 */
public record Lineage(
        String tool,
        String taxonomySha256,
        Optional<String> taxonomyCommit,
        String teacher,
        String student,
        String dataSha256,
        int samples,
        Map<String, String> parameters) {

    /** Creates a lineage. */
    public Lineage {
        Objects.requireNonNull(tool, "\"tool\" is missing");
        Objects.requireNonNull(dataSha256, "\"dataSha256\" is missing");
    }
}
