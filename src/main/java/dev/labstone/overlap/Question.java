package dev.labstone.overlap;

import dev.labstone.usecase.Example;
import java.util.List;

/**
 * An example, ready to be held against training texts.
 *
 * <p>What it asks is its input; where its prompt gives the model more to work with, such as a note, that and the input, and
 * the input alone as well if it is long enough to be a question of its own. The fixed words of a prompt ask nothing.
 *
 * @param example the example
 * @param recall whether its group tests recall
 * @param whole all that is asked
 * @param input the input alone, or nothing if it says too little without the rest
 * @param reference what is to be answered
 */
record Question(Example example, boolean recall, Asked whole, List<Asked> input, Reference reference) {

    /** Returns whether the model is given more than the input. */
    boolean hasMaterial() {
        return input.isEmpty() || input.get(0).size() != whole.size();
    }

    /** Returns what is asked, as near to the question itself as it makes sense alone. */
    Asked asked() {
        return input.isEmpty() ? whole : input.get(0);
    }
}
