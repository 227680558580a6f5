package dev.labstone.evaluation;

import dev.labstone.model.Answer;
import dev.labstone.usecase.Role;

/**
 * A line of the journal.
 *
 * @param role the role that was asked
 * @param example the id of the example
 * @param key the key of the request
 * @param answer the answer
 */
record JournalEntry(Role role, String example, String key, Answer answer) {

    /** What an entry is found by: the same question to another model, or another question, is another entry. */
    record Id(Role role, String key, String model) {}

    Id id() {
        return new Id(role, key, answer.model().fingerprint());
    }
}
