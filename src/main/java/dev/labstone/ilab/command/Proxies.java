package dev.labstone.ilab.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps what {@code ilab} asks its own server on this machine from going to the user's proxy, which knows no such server. */
final class Proxies {

    private static final String HERE = "127.0.0.1,localhost";
    private static final String EVERYTHING = "*";

    private Proxies() {}

    /**
     * Returns the variables that name what no proxy is asked for: what the user has named, and this machine.
     *
     * @param environment the user's environment
     */
    static Map<String, String> without(UnaryOperator<String> environment) {
        Optional<String> large = value(environment, "NO_PROXY");
        Optional<String> small = value(environment, "no_proxy");
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("NO_PROXY", withHere(large.or(() -> small)));
        variables.put("no_proxy", withHere(small.or(() -> large)));
        return variables;
    }

    private static Optional<String> value(UnaryOperator<String> environment, String name) {
        return Optional.ofNullable(environment.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Some programs know the star only if it stands alone. */
    private static String withHere(Optional<String> named) {
        return named.map(value -> value.equals(EVERYTHING) ? value : value + "," + HERE)
                .orElse(HERE);
    }
}
