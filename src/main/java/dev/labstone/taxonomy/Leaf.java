package dev.labstone.taxonomy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A leaf: a folder with a {@code qna.yaml}.
 *
 * @param path its folder from the root of the taxonomy on, with slashes: {@code compositional_skills/grounded/…}
 * @param kind what it teaches
 * @param file its {@code qna.yaml}
 * @param version the version of the schema it is written for
 * @param seeds how many seed examples it has: questions with answers, those of all contexts together
 * @param document where its documents are; of knowledge leaves only
 * @param sha256 the digest of the {@code qna.yaml}
 */
public record Leaf(
        String path, Kind kind, Path file, int version, int seeds, Optional<DocumentSource> document, String sha256) {

    /** What a leaf teaches. */
    public enum Kind {
        /** How to do something. */
        SKILL,
        /** How to do something with a text that is given: its seed examples have contexts. */
        GROUNDED_SKILL,
        /** Facts of documents. */
        KNOWLEDGE
    }
}
