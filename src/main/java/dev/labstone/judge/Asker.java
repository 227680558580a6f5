package dev.labstone.judge;

import dev.labstone.model.Question;
import dev.labstone.model.Response;
import java.util.List;

/** Puts questions to one judge. */
@FunctionalInterface
public interface Asker {

    /** Returns a response for each question, in the same order. */
    List<Response> ask(List<Question> questions);
}
