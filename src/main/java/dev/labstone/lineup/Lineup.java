package dev.labstone.lineup;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.model.ChatModel;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One assignment of models to roles.
 *
 * @param name its name in {@code models.yaml}
 * @param bindings the model of each role; at least one
 * @param judges the models that grade answers, each with its name, in the order of the file; none if the role is not bound
 * @param gated whether the trained model is held to the baseline
 * @param plan how the student is tuned, if a role is played by one
 * @param students opens that student
 */
public record Lineup(
        String name,
        Map<Role, Binding> bindings,
        Map<String, Binding> judges,
        boolean gated,
        Optional<Plan> plan,
        Students students) {

    /** Creates a lineup. */
    public Lineup {
        bindings = Collections.unmodifiableMap(new EnumMap<>(bindings));
        judges = Collections.unmodifiableMap(new LinkedHashMap<>(judges));
    }

    /** Creates a lineup as it is read: nobody can open its student yet. */
    Lineup(String name, Map<Role, Binding> bindings, Map<String, Binding> judges, boolean gated, Optional<Plan> plan) {
        this(name, bindings, judges, gated, plan, which -> {
            throw new IllegalStateException("nobody was named who opens the student of the lineup " + name);
        });
    }

    /** Returns the lineup with somebody who opens its student. */
    public Lineup with(Students others) {
        return new Lineup(name, bindings, judges, gated, plan, others);
    }

    /**
     * Looks whether all is there that the models need to have set from outside, so that it is told once and at first.
     *
     * @throws dev.labstone.model.ModelException if environment variables are missing
     */
    public void requireVariables() {
        bindings.values().forEach(Binding::requireVariables);
        judges.values().forEach(Binding::requireVariables);
    }

    /** Returns the roles that answer examples. */
    public Set<Role> roles() {
        return bindings.keySet();
    }

    /**
     * Returns the model that plays a role.
     *
     * @param role one of {@link #roles()}
     * @param folder the folder of the use case, which holds its recordings
     * @throws dev.labstone.model.ModelException if the model needs a key that is not set
     * @throws IllegalStateException if it is a student, and nobody was named who opens it
     */
    public ChatModel open(Role role, Path folder) {
        return bindings.get(role).open(folder, students);
    }

    /**
     * Returns a judge.
     *
     * @param judge the name of one of {@link #judges()}
     * @param folder the folder of the use case, which holds its recordings
     * @throws dev.labstone.model.ModelException if the model needs a key that is not set
     */
    public ChatModel openJudge(String judge, Path folder) {
        return judges.get(judge).open(folder, students);
    }
}
