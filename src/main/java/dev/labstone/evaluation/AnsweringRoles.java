package dev.labstone.evaluation;

import dev.labstone.lineup.Binding;
import dev.labstone.lineup.Lineup;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Files;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which roles of a lineup answer a use case. A comparison that nobody has recorded yet is left out, so that the lineup of
 * recordings serves a use case with one comparison as well as one with both. Where only one of its two recordings is
 * missing, or all recordings are, that is a mistake and stays in.
 */
final class AnsweringRoles {

    private AnsweringRoles() {}

    static Set<Role> of(Lineup lineup, UseCase useCase) {
        Set<Role> roles = EnumSet.copyOf(lineup.roles());
        for (Comparison comparison : Comparison.values()) {
            Set<Role> pair = EnumSet.of(comparison.first(), comparison.second());
            pair.retainAll(lineup.roles());
            if (pair.stream().allMatch(role -> isUnrecorded(role, lineup, useCase))) {
                roles.removeAll(pair);
            }
        }
        return Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.copyOf(lineup.roles()) : roles);
    }

    private static boolean isUnrecorded(Role role, Lineup lineup, UseCase useCase) {
        return lineup.bindings().get(role) instanceof Binding.Recorded recorded
                && !Files.exists(Recordings.file(useCase.folder(), recorded.recording()));
    }
}
