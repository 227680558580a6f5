package dev.labstone.report.page;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.gate.ExampleState;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked at side by side: the two roles of a comparison, or a role that no comparison has.
 *
 * @param id its name: that of the comparison, or of the role
 * @param comparison the comparison, if it is one
 * @param roles one role or two
 */
record PageView(String id, Optional<Comparison> comparison, List<Role> roles) {

    /** Returns the views of a run, what was tuned first. */
    static List<PageView> of(Set<Role> bound) {
        List<PageView> views = new ArrayList<>();
        Set<Role> left = bound.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(bound);
        left.retainAll(Role.answering());
        for (Comparison comparison : List.of(Comparison.INSTRUCTLAB, Comparison.INITIAL)) {
            if (comparison.isBoundBy(bound)) {
                List<Role> roles = List.of(comparison.first(), comparison.second());
                views.add(new PageView(comparison.id(), Optional.of(comparison), roles));
                left.removeAll(roles);
            }
        }
        left.forEach(role -> views.add(new PageView(role.id(), Optional.empty(), List.of(role))));
        return views;
    }

    /** Returns what the result of an example can be found by. */
    Set<Tag> tags(ExampleResult result, ExampleState state) {
        List<Outcome> outcomes = roles.stream()
                .map(role -> result.roles().get(role).assessment().outcome())
                .toList();
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        Arrays.stream(Tag.values()).filter(tag -> is(tag, outcomes, state)).forEach(tags::add);
        return tags;
    }

    private boolean is(Tag tag, List<Outcome> outcomes, ExampleState state) {
        Outcome last = outcomes.get(outcomes.size() - 1);
        return switch (tag) {
            case FLIPPED -> outcomes.containsAll(List.of(Outcome.PASS, Outcome.FAIL));
            case REGRESSED ->
                outcomes.equals(List.of(Outcome.PASS, Outcome.FAIL))
                        || (roles.contains(Role.TRAINED)
                                && (state == ExampleState.LOST || state == ExampleState.REGRESSED));
            case WRONG -> last == Outcome.FAIL && outcomes.stream().allMatch(outcome -> outcome == Outcome.FAIL);
            case ABSTAINED -> !outcomes.stream().allMatch(Outcome::isDecided);
        };
    }

    /** What people look for. */
    enum Tag {
        /** One role is right, and the other one wrong. */
        FLIPPED,
        /** Wrong where the other role is right, or where the baseline is. */
        REGRESSED,
        /** Wrong, all of them. */
        WRONG,
        /** A role has no verdict. */
        ABSTAINED
    }
}
