package dev.labstone.lineup;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.usecase.Role;
import java.util.Map;
import java.util.Optional;

/**
 * A lineup as it stands in the file, before one of its students is chosen.
 *
 * @param name its name
 * @param bindings the model of each role
 * @param judges the models that grade, by their names
 * @param gated whether the trained model is held to the baseline
 * @param plans how each student is tuned, by its name; the first is the default; empty if no student is tuned
 */
record LineupDraft(
        String name, Map<Role, Binding> bindings, Map<String, Binding> judges, boolean gated, Map<String, Plan> plans) {

    /**
     * Returns the lineup with a student.
     *
     * @param student the name of the student; empty = the first, if there is one
     * @throws UnknownStudentException if it has no such student
     */
    Lineup lineup(Optional<String> student) {
        Optional<Plan> plan = student.isPresent()
                ? Optional.of(wanted(student.get()))
                : plans.values().stream().findFirst();
        return new Lineup(name, bindings, judges, gated, plan);
    }

    /** Returns whether it tunes a student. */
    boolean tunes() {
        return !plans.isEmpty();
    }

    private Plan wanted(String student) {
        return Optional.ofNullable(plans.get(student))
                .orElseThrow(() -> new UnknownStudentException(name, student, plans.keySet()));
    }
}
