package dev.labstone.evaluation;

import dev.labstone.lineup.Lineup;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader of the reports should know about who answered. */
final class Remarks {

    private Remarks() {}

    static List<String> on(Lineup lineup, Set<Role> roles, Map<Role, ModelIdentity> models) {
        List<String> remarks = new ArrayList<>();
        lineup.roles().stream()
                .filter(role -> !roles.contains(role))
                .forEach(role -> remarks.add(role.id() + " is left out: nothing is recorded of it yet"));
        for (Comparison comparison : Comparison.values()) {
            if (models.keySet().containsAll(List.of(comparison.first(), comparison.second()))) {
                remarks.addAll(on(comparison, models));
            }
        }
        return remarks;
    }

    private static List<String> on(Comparison comparison, Map<Role, ModelIdentity> models) {
        ModelIdentity first = models.get(comparison.first());
        ModelIdentity second = models.get(comparison.second());
        String pair = comparison.first().id() + " and " + comparison.second().id();
        if (first.fingerprint().equals(second.fingerprint())) {
            return List.of(pair + " are the same model, " + first.name() + ": this compares it with itself");
        }
        boolean tuned = comparison == Comparison.INSTRUCTLAB;
        return tuned && !precision(first).equals(precision(second))
                ? List.of(pair + " have different precision, " + precision(first) + " and " + precision(second)
                        + ": a part of any difference is not the training; convert both alike to be sure")
                : List.of();
    }

    private static String precision(ModelIdentity model) {
        return model.file().flatMap(ModelFile::quantisation).orElse("unknown");
    }

    static String resumed(Role role, int answers, String run) {
        String some = answers == 1 ? "1 answer of %s comes" : answers + " answers of %s come";
        return some.formatted(role.id()) + " from the unfinished run " + run
                + ", begun at that time in UTC; if the model has changed since, delete journal.jsonl and run again";
    }
}
