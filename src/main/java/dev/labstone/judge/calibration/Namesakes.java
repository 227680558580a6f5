package dev.labstone.judge.calibration;

import dev.labstone.files.Problems;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Menu;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds criteria that bear the same name and are not the same: labels and reports could not tell which one is meant, and a
 * judge would earn its vote on one by the other.
 *
 * @param problems receives what is found
 */
record Namesakes(Problems problems) {

    /** Adds a problem for each example with a criterion that is called like another one. */
    void reject(UseCase useCase, Function<Example, List<Criterion>> criteria) {
        Map<String, Example> first = new HashMap<>();
        Map<String, Menu> menus = new HashMap<>();
        for (Example example : useCase.examples()) {
            Map<String, Criterion> own = new HashMap<>();
            for (Criterion criterion : criteria.apply(example)) {
                Criterion other = own.putIfAbsent(criterion.id(), criterion);
                if (other != null && !other.equals(criterion)) {
                    reject(example, criterion, "is judged by two criteria of this name");
                }
                Menu menu = menus.putIfAbsent(criterion.id(), criterion.menu());
                first.putIfAbsent(criterion.id(), example);
                if (menu != null && !menu.keys().equals(criterion.menu().keys())) {
                    reject(
                            example,
                            criterion,
                            "has other verdicts to choose from than \""
                                    + first.get(criterion.id()).id() + "\"");
                }
            }
        }
    }

    private void reject(Example example, Criterion criterion, String what) {
        problems.add(
                example.place(),
                "\"" + example.id() + "\" " + what,
                criterion.id(),
                "a line \"name: …\" for each, so that labels and reports can tell them apart");
    }
}
