package dev.labstone.evaluation;

import dev.labstone.model.Role;
import dev.labstone.usecase.Example;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What all roles made of an example.
 *
 * @param example the example
 * @param roles the result of each role that the lineup binds
 */
public record ExampleResult(Example example, Map<Role, RoleResult> roles) {

    /** Creates a result. */
    public ExampleResult {
        roles = Collections.unmodifiableMap(new EnumMap<>(roles));
    }

    /** Returns whether something was found out about the answer of every role. */
    public boolean isDecided() {
        return roles.values().stream()
                .allMatch(role -> role.assessment().outcome().isDecided());
    }
}
