package dev.labstone.model.watsonx;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The environment variables of watsonx.ai. All that are missing are told at once, with where to get their values. */
final class Variables {

    static final String URL = "WATSONX_URL";
    static final String APIKEY = "WATSONX_APIKEY";
    static final String USERNAME = "WATSONX_USERNAME";
    static final String PASSWORD = "WATSONX_PASSWORD";
    static final String PROJECT = "WATSONX_PROJECT_ID";
    static final String SPACE = "WATSONX_SPACE_ID";

    private final UnaryOperator<String> environment;
    private final Map<String, String> missing = new LinkedHashMap<>();

    Variables(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the value, or an empty text if it is missing, which {@link #rejectMissing} tells. */
    String require(String name, String whereToGetIt) {
        Optional<String> value = find(name);
        if (value.isEmpty()) {
            missing.put(name, whereToGetIt);
        }
        return value.orElse("");
    }

    /**
     * Tells what is missing.
     *
     * @throws ModelException if anything is
     */
    void rejectMissing() {
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("watsonx.ai is not asked, because ")
                .append(missing.size() == 1 ? "this environment variable is" : "these environment variables are")
                .append(" not set:");
        missing.forEach((name, where) ->
                text.append("\n  export ").append(name).append("=…   # ").append(where));
        throw new ModelException(Failure.UNAUTHORIZED, text.toString());
    }
}
