package dev.labstone.lineup;

import dev.labstone.usecase.Role;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one lineup of two, such as the one that has granite and llama and the one that has base and trained. */
final class JoinedLineups {

    private JoinedLineups() {}

    static Lineup join(Lineup first, Lineup second) {
        reject(first, second, "the role", ids(first.roles()), ids(second.roles()));
        reject(
                first,
                second,
                "the judge",
                first.judges().keySet(),
                second.judges().keySet());
        if (first.plan().isPresent() && second.plan().isPresent()) {
            throw new JoinedLineupsException(first.name(), second.name(), "tune a student");
        }
        Map<Role, Binding> roles = new EnumMap<>(Role.class);
        roles.putAll(first.bindings());
        roles.putAll(second.bindings());
        Map<String, Binding> judges = new LinkedHashMap<>(first.judges());
        judges.putAll(second.judges());
        String name = first.name() + LineupReader.JOIN + second.name();
        return new Lineup(
                name, roles, judges, isGated(first, second), first.plan().or(second::plan));
    }

    /** Only the trained model is held to a baseline, so it is said by the lineup that has one. */
    private static boolean isGated(Lineup first, Lineup second) {
        if (first.roles().contains(Role.TRAINED)) {
            return first.gated();
        }
        return second.roles().contains(Role.TRAINED) ? second.gated() : first.gated() && second.gated();
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toSet());
    }

    private static void reject(Lineup first, Lineup second, String what, Set<String> those, Set<String> others) {
        Optional<String> both = those.stream().filter(others::contains).sorted().findFirst();
        both.ifPresent(name -> {
            throw new JoinedLineupsException(first.name(), second.name(), "bind " + what + " \"" + name + "\"");
        });
    }
}
