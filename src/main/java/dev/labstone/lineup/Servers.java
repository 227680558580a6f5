package dev.labstone.lineup;

import dev.labstone.lineup.Binding.Served;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.limit.Turnstile;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The servers of a lineup, each with one turnstile for all roles and judges that it serves. It lives as long as the lineup,
 * for a minute that one use case has used up is used up for the next one as well.
 */
public final class Servers {

    private final Map<String, Turnstile> turnstiles = new HashMap<>();

    private Servers(Map<String, Limits> limits) {
        limits.forEach((address, all) -> turnstiles.put(address, new Turnstile(all)));
    }

    /** Returns the servers that some bindings ask. What several of them say of a server holds together. */
    public static Servers of(Collection<Binding> bindings) {
        Map<String, Limits> limits = new LinkedHashMap<>();
        for (Binding binding : bindings) {
            binding.served().ifPresent(server -> limits.merge(server.address(), server.limits(), Limits::and));
        }
        return new Servers(limits);
    }

    /** Returns where all pass who ask the same server as a binding that has one. */
    Turnstile of(Binding binding) {
        Served server = binding.served().orElseThrow();
        return turnstiles.getOrDefault(server.address(), new Turnstile(server.limits()));
    }
}
