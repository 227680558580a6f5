package dev.labstone.taxonomy;

import java.util.List;

/**
 * Where the documents of a knowledge leaf are: its field {@code document}.
 *
 * @param repo the git repository
 * @param commit the commit, tag or branch
 * @param patterns glob patterns from the root of the repository on
 */
public record DocumentSource(String repo, String commit, List<String> patterns) {

    /** Creates a source. */
    public DocumentSource {
        patterns = List.copyOf(patterns);
    }
}
