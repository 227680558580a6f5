package dev.labstone.model.watsonx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models of which the service no longer says anything, because they left its list long ago.
 *
 * @param when when, as far as it is known
 * @param successors the ids of later models of its family, which IBM or the lists name, the newest last
 */
record Retired(String when, List<String> successors) {

    private static final Map<String, Retired> KNOWN = Map.of(
            "ibm/granite-13b-chat-v2",
            new Retired(
                    "was withdrawn from IBM's cloud early in 2025",
                    List.of("ibm/granite-3-8b-instruct", "ibm/granite-3-3-8b-instruct", "ibm/granite-4-h-small")),
            "meta-llama/llama-3-8b-instruct",
            new Retired(
                    "was withdrawn from IBM's cloud before October 2025",
                    List.of("meta-llama/llama-3-1-8b-instruct", "meta-llama/llama-3-3-70b-instruct")));

    static Optional<Retired> of(String model) {
        return Optional.ofNullable(KNOWN.get(model));
    }
}
