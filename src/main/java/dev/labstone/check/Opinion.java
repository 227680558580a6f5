package dev.labstone.check;

import dev.labstone.model.Answer;
import java.util.List;
import java.util.Optional;

/**
 * What one judge said of an answer, or of a pair of answers.
 *
 * @param judge the name of the judge and of its model
 * @param instructions the version of the instructions it was given
 * @param said the verdict it chose, as its menu calls it; empty if there is none that can be used
 * @param reason its reason, or why there is no verdict
 * @param broken whether there is no verdict because there is no reply
 * @param replies its replies as they came, with what was sent
 */
public record Opinion(
        String judge, String instructions, Optional<String> said, String reason, boolean broken, List<Answer> replies) {

    /** Creates an opinion. */
    public Opinion {
        replies = List.copyOf(replies);
    }
}
