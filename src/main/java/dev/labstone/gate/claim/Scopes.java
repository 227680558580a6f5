package dev.labstone.gate.claim;

import dev.labstone.evaluation.Comparison;
import dev.labstone.files.Place;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.UseCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a comparison is looked at by: all examples, each group, and each leaf that several groups share. */
final class Scopes {

    private Scopes() {}

    static List<Claim> claims(Comparison comparison, UseCase useCase) {
        Place place = new Place(useCase.file(), 1, 1);
        return scopes(useCase).stream()
                .map(groups -> (Claim) new Better(
                        comparison.second(), comparison.first(), new Terms(false, Measure.PASSES, groups, place)))
                .toList();
    }

    private static Set<List<String>> scopes(UseCase useCase) {
        Set<List<String>> scopes = new LinkedHashSet<>();
        scopes.add(List.of());
        if (useCase.groups().size() > 1) {
            useCase.groups().forEach(group -> scopes.add(List.of(group.id())));
        }
        Map<String, List<String>> leaves = new LinkedHashMap<>();
        for (Group group : useCase.groups()) {
            group.leaf()
                    .ifPresent(leaf -> leaves.computeIfAbsent(leaf, any -> new ArrayList<>())
                            .add(group.id()));
        }
        leaves.values().stream()
                .filter(groups -> groups.size() < useCase.groups().size())
                .forEach(scopes::add);
        return scopes;
    }
}
