package dev.labstone.evaluation;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Duel.Winner;
import java.util.List;

/**
 * Which of two roles' answers to an example is the better one.
 *
 * @param comparison the two roles
 * @param criterion what they were compared by
 * @param winner which one is preferred
 * @param reason why
 * @param opinions what each judge said, in each order
 */
public record Preference(
        Comparison comparison, String criterion, Winner winner, String reason, List<Opinion> opinions) {

    /** Creates a preference. */
    public Preference {
        opinions = List.copyOf(opinions);
    }
}
