package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** What 0.26 does without a word and nobody expects of it. */
final class Doubts26 {

    private static final String SIMPLE = "simple";

    private Doubts26() {}

    static List<String> of(Plan plan, Taxonomy taxonomy, Platform platform) {
        List<String> doubts = new ArrayList<>();
        if (plan.generate().pipeline().equals(SIMPLE)) {
            doubts.add("the pipeline simple takes everything up to the first question mark of a reply for the question,"
                    + " and without one the question stays empty: end every question of the seed examples with one, or"
                    + " name a folder with an own pipeline");
            taxonomy.leaves().stream()
                    .filter(leaf -> leaf.kind() == Leaf.Kind.GROUNDED_SKILL)
                    .forEach(leaf -> doubts.add("the pipeline simple drops the contexts of " + leaf.path()
                            + ", so that the student learns answers without the text they come from: name a folder with"
                            + " an own pipeline"));
        }
        if (plan.train().pipeline().equals(SIMPLE) && !platform.isMac()) {
            doubts.add("the training simple cuts samples after 300 tokens on Linux, and one whose answer is cut off"
                    + " teaches nothing: keep seed examples short, or train with pipeline: full");
        }
        return doubts;
    }
}
