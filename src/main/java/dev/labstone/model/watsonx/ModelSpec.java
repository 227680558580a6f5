package dev.labstone.model.watsonx;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the service says of one of its models.
 *
 * @param id the id
 * @param functions what it can be asked for
 * @param maxOutput the most tokens of an answer
 * @param lifecycle the states it was, is and will be in
 */
record ModelSpec(String id, List<String> functions, Optional<Integer> maxOutput, List<State> lifecycle) {

    /**
     * A state of a model's life: available, deprecated, constricted, withdrawn.
     *
     * @param id which one
     * @param start the day it begins; empty = it always was
     * @param successors the ids of models to take instead
     */
    record State(String id, Optional<LocalDate> start, List<String> successors) {
        private boolean hasBegun(LocalDate today) {
            return start.map(day -> !day.isAfter(today)).orElse(true);
        }
    }

    static ModelSpec read(JsonNode resource) {
        JsonNode most = resource.path("model_limits").path("max_output_tokens");
        return new ModelSpec(
                resource.path("model_id").asText(""),
                stream(resource.path("functions"))
                        .map(function -> function.path("id").asText(""))
                        .toList(),
                most.canConvertToInt() ? Optional.of(most.intValue()) : Optional.empty(),
                stream(resource.path("lifecycle"))
                        .map(ModelSpec::state)
                        .sorted(Comparator.comparing(state -> state.start().orElse(LocalDate.MIN)))
                        .toList());
    }

    /** Returns the state on a day: the last that has begun. */
    String state(LocalDate today) {
        return lifecycle.stream()
                .filter(state -> state.hasBegun(today))
                .reduce((first, second) -> second)
                .map(State::id)
                .orElse("available");
    }

    boolean isWithdrawn(LocalDate today) {
        return state(today).equals("withdrawn");
    }

    Optional<LocalDate> start(String state) {
        return lifecycle.stream()
                .filter(each -> each.id().equals(state))
                .findFirst()
                .flatMap(State::start);
    }

    List<String> successors() {
        return lifecycle.stream()
                .flatMap(state -> state.successors().stream())
                .distinct()
                .toList();
    }

    /** A model that says nothing of its functions is not held to them. */
    boolean has(Route route) {
        return functions.isEmpty() || functions.contains(route.function());
    }

    private static State state(JsonNode state) {
        return new State(
                state.path("id").asText(""),
                day(state.path("start_date").asText("")),
                stream(state.path("alternative_model_ids"))
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
