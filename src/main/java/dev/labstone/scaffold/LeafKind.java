package dev.labstone.scaffold;

import dev.labstone.yaml.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the leaf of a new use case teaches, and where in the taxonomy it begins. */
enum LeafKind {
    SKILL("compositional_skills/technology/"),
    GROUNDED_SKILL("compositional_skills/grounded/technology/"),
    KNOWLEDGE("knowledge/technology/"),
    NONE("");

    private final String folder;

    LeafKind(String folder) {
        this.folder = folder;
    }

    /** Returns the one of that name; a skill if there is none. */
    static LeafKind of(String name) {
        if (name == null || name.isBlank()) {
            return SKILL;
        }
        List<String> names = Arrays.stream(values()).map(LeafKind::id).toList();
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new NewUseCase.Refusal("-D" + NewUseCase.LEAF + "=" + name + " is not allowed; expected one of "
                                + String.join(", ", names) + DidYouMean.suffix(name, names)));
    }

    /** Returns the path of the leaf of a use case, as its groups name it. */
    String path(String useCase) {
        return this == NONE ? "none" : folder + useCase.replace('-', '_');
    }

    String file() {
        return id() + ".yaml";
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
