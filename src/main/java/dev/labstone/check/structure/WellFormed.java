package dev.labstone.check.structure;

import dev.labstone.check.CheckSettings;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the checks of a syntax have in common. */
final class WellFormed {

    private WellFormed() {}

    /** Reads the settings and returns whether a fence around the answer is taken off. */
    static boolean readFence(CheckSettings settings) {
        FieldReader fields = settings.reader("is");
        fields.choice("is", List.of("well-formed"));
        boolean fence = fields.bool("fence").orElse(true);
        fields.rejectOthers();
        return fence;
    }

    /**
     * Returns the verdict on an answer.
     *
     * @param syntax the name of the syntax
     * @param answer the answer
     * @param problem finds what is wrong with it
     */
    static Verdict verdict(String syntax, String answer, Supplier<Optional<String>> problem) {
        if (answer.isBlank()) {
            return Verdict.fail("expected " + syntax + ", found " + Excerpt.of(answer));
        }
        try {
            return problem.get()
                    .map(what -> Verdict.fail("no well-formed " + syntax + ": " + what))
                    .orElseGet(() -> Verdict.pass("the answer is well-formed " + syntax));
        } catch (RefusedException refused) {
            return refused.verdict();
        }
    }
}
