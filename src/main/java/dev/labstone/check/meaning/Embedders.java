package dev.labstone.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The embedder of this class path. */
public final class Embedders {

    private Embedders() {}

    /**
     * Returns the embedder, which embeds equal texts only once; empty if there is none.
     *
     * @throws ServiceConfigurationError if there are several, or the one there is cannot be loaded
     */
    public static Optional<Embedder> find() {
        return Found.EMBEDDER;
    }

    static Optional<Embedder> only(Iterable<Embedder> services) {
        List<Embedder> all = new ArrayList<>();
        services.forEach(all::add);
        if (all.size() > 1) {
            throw new ServiceConfigurationError("several embedders: "
                    + all.stream().map(Embedder::name).sorted().toList() + "; one alone can be asked");
        }
        return all.stream().findFirst().map(RememberingEmbedder::new);
    }

    /** Looked for when it is needed first. */
    private static final class Found {
        private static final Optional<Embedder> EMBEDDER = only(ServiceLoader.load(Embedder.class));
    }
}
