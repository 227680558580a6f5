package dev.labstone.lineup;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.model.ChatModel;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One assignment of models to roles.
 *
 * @param name its name in {@code models.yaml}
 * @param bindings the model of each role; at least one
 * @param judges the models that grade answers, each with its name, in the order of the file; none if the role is not bound
 * @param gated whether the trained model is held to the baseline
 * @param plan how the student is tuned, if a role is played by one
 * @param students opens that student
 * @param servers the servers that it asks, with what they bear
 */
public record Lineup(
        String name,
        Map<Role, Binding> bindings,
        Map<String, Binding> judges,
        boolean gated,
        Optional<Plan> plan,
        Students students,
        Servers servers) {

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

    /** Creates a lineup that shares no server with another. */
    public Lineup(
            String name,
            Map<Role, Binding> bindings,
            Map<String, Binding> judges,
            boolean gated,
            Optional<Plan> plan,
            Students students) {
        this(name, bindings, judges, gated, plan, students, Servers.of(all(bindings, judges)));
    }

    private static List<Binding> all(Map<Role, Binding> bindings, Map<String, Binding> judges) {
        return Stream.concat(bindings.values().stream(), judges.values().stream())
                .toList();
    }

    /** Returns the lineup with somebody who opens its student. */
    public Lineup with(Students others) {
        return new Lineup(name, bindings, judges, gated, plan, others, servers);
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

    /** Returns whether a role needs this machine for itself, so that it is not asked while another one is that does, too. */
    public boolean needsTheMachine(Role role) {
        return bindings.get(role).needsTheMachine();
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
        return bindings.get(role).open(folder, students, servers);
    }

    /**
     * Returns a judge.
     *
     * @param judge the name of one of {@link #judges()}
     * @param folder the folder of the use case, which holds its recordings
     * @throws dev.labstone.model.ModelException if the model needs a key that is not set
     */
    public ChatModel openJudge(String judge, Path folder) {
        return judges.get(judge).open(folder, students, servers);
    }
}
