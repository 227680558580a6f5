package dev.labstone.model.watsonx;

import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerDistance;

/**
 * Looks whether a model is offered and fit for its route, before the first prompt.
 *
 * @param endpoint what is to be asked
 * @param specs the models of the service
 * @param today the day of the run
 */
record Preflight(WatsonxEndpoint endpoint, List<ModelSpec> specs, LocalDate today) {

    private static final int MOST_NAMED = 3;

    /**
     * Returns what the service says of the model.
     *
     * @throws ModelException if it is not offered, or not on this route
     */
    ModelSpec check() {
        ModelSpec spec = specs.stream()
                .filter(each -> each.id().equals(endpoint.model()))
                .findFirst()
                .orElseThrow(this::notOffered);
        if (spec.isWithdrawn(today)) {
            throw refuse(spec.id() + " is withdrawn" + since(spec, "withdrawn") + " at " + endpoint.url()
                    + instead(spec.successors()));
        }
        if (!spec.has(endpoint.route())) {
            throw refuse(spec.id() + " is not offered on the route \""
                    + endpoint.route().id() + "\"; write \"route: "
                    + endpoint.route().other().id() + "\" in models.yaml");
        }
        return spec;
    }

    /** Returns what a reader must know of a model that leaves soon; empty if it stays. */
    Optional<String> warning(ModelSpec spec) {
        if (spec.state(today).equals("available")) {
            return Optional.empty();
        }
        String end = spec.start("withdrawn")
                .map(day -> ", to be withdrawn on " + day)
                .orElse("");
        String next = spec.successors().isEmpty() ? "" : ", successor " + String.join(" or ", spec.successors());
        return Optional.of(spec.state(today) + since(spec, spec.state(today)) + end + next);
    }

    private static String since(ModelSpec spec, String state) {
        return spec.start(state).map(day -> " since " + day).orElse("");
    }

    private ModelException notOffered() {
        Optional<Retired> retired = Retired.of(endpoint.model());
        String what =
                retired.map(old -> " " + old.when() + " and is not offered at ").orElse(" is not offered at ");
        return refuse(endpoint.model()
                + what
                + endpoint.url()
                + instead(retired.map(Retired::successors).orElse(List.of())));
    }

    private String instead(List<String> successors) {
        List<String> offered = offered();
        List<String> fit = successors.stream().filter(offered::contains).toList();
        if (!fit.isEmpty()) {
            return "; in its place " + String.join(" or ", fit) + " is offered: put it at \"watsonx:\" in models.yaml,"
                    + " with \"note: stands in for " + endpoint.model() + "\", or name a host that still has the model";
        }
        String named = successors.isEmpty() ? "" : "; later ones of its family: " + String.join(" and ", successors);
        String nearest = nearest(offered);
        return named
                + (nearest.isEmpty() ? "; no model is offered there" : "; the nearest that are offered: " + nearest)
                + "; mend \"watsonx:\" in models.yaml";
    }

    private List<String> offered() {
        return specs.stream()
                .filter(spec -> !spec.isWithdrawn(today) && spec.has(endpoint.route()))
                .map(ModelSpec::id)
                .toList();
    }

    private String nearest(List<String> offered) {
        JaroWinklerDistance distance = new JaroWinklerDistance();
        return offered.stream()
                .sorted(Comparator.comparingDouble((String id) -> distance.apply(id, endpoint.model()))
                        .thenComparing(id -> id))
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private static ModelException refuse(String message) {
        return new ModelException(Failure.NOT_FOUND, message);
    }
}
