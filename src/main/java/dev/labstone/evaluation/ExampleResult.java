package dev.labstone.evaluation;

import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What all roles made of an example.
 *
 * @param example the example
 * @param roles the result of each role that the lineup binds
 * @param preferences which of two roles' answers judges prefer; empty where they compare none
 */
public record ExampleResult(Example example, Map<Role, RoleResult> roles, List<Preference> preferences) {

    /** Creates a result. */
    public ExampleResult {
        roles = Collections.unmodifiableMap(new EnumMap<>(roles));
        preferences = List.copyOf(preferences);
    }

    /** Creates the result of an example whose answers no judge compares. */
    public ExampleResult(Example example, Map<Role, RoleResult> roles) {
        this(example, roles, List.of());
    }

    /** Returns whether something was found out about the answer of every role. */
    public boolean isDecided() {
        return roles.values().stream()
                .allMatch(role -> role.assessment().outcome().isDecided());
    }
}
