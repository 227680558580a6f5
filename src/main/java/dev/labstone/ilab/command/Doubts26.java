package dev.labstone.ilab.command;

import dev.labstone.ilab.plan.Plan;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** What 0.26 does without a word and nobody expects of it. */
final class Doubts26 {

    /** On a Mac, in both generations. */
    static final String MLX =
            "MLX trains in 4 bits, so that the trained weights have gone through a rounding that those of the"
                    + " untrained student have not: a part of any difference is not the training";

    private static final String SIMPLE = "simple";

    private Doubts26() {}

    static List<String> of(Plan plan, Taxonomy taxonomy, Platform platform) {
        List<String> doubts = new ArrayList<>();
        if (plan.generate().pipeline().equals(SIMPLE)) {
            taxonomy.leaves().stream().map(Doubts26::questions).forEach(doubts::addAll);
            taxonomy.leaves().stream().map(Doubts26::contexts).forEach(doubts::addAll);
        }
        if (plan.train().pipeline().equals(SIMPLE)) {
            doubts.add(
                    platform.isMac()
                            ? MLX
                            : "the training simple cuts samples after 300 tokens on Linux, and one whose answer is cut off"
                                    + " teaches nothing: keep seed examples short, or train with pipeline: full");
        }
        return doubts;
    }

    private static List<String> questions(Leaf leaf) {
        List<String> all = SeedQuestions.of(leaf);
        long unmarked = all.stream().filter(question -> !question.contains("?")).count();
        return unmarked == 0
                ? List.of()
                : List.of(unmarked + " of " + all.size() + " questions of " + leaf.path()
                        + " have no question mark, and the pipeline simple takes what the teacher writes up to the first"
                        + " one for the question, so that it may stay empty: end them with one, or name a folder with an"
                        + " own pipeline");
    }

    private static List<String> contexts(Leaf leaf) {
        return leaf.kind() == Leaf.Kind.GROUNDED_SKILL
                ? List.of("the pipeline simple drops the contexts of " + leaf.path()
                        + ", so that the student learns answers without the text they come from: name a folder with an own"
                        + " pipeline")
                : List.of();
    }
}
