package dev.labstone.lineup;

import dev.labstone.model.ChatModel;
import dev.labstone.model.Role;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One assignment of models to roles.
 *
 * @param name its name in {@code models.yaml}
 * @param bindings the model of each role; at least one
 */
public record Lineup(String name, Map<Role, Binding> bindings) {

    /** Creates a lineup. */
    public Lineup {
        bindings = Collections.unmodifiableMap(new EnumMap<>(bindings));
    }

    /** Returns the roles that a model plays. */
    public Set<Role> roles() {
        return bindings.keySet();
    }

    /**
     * Returns the model that plays a role.
     *
     * @param role one of {@link #roles()}
     * @param folder the folder of the use case, which holds its recordings
     * @throws dev.labstone.model.ModelException if the model needs a key that is not set
     */
    public ChatModel open(Role role, Path folder) {
        return bindings.get(role).open(folder);
    }
}
