package dev.labstone.report.review;

import dev.labstone.files.Place;
import dev.labstone.usecase.Role;
import java.util.Locale;

/**
 * What a person said of an answer.
 *
 * @param example the id of the example
 * @param role who answered
 * @param answerSha256 the digest of the answer in hexadecimal, so that the review goes with no other one
 * @param opinion what the person thinks of it
 * @param comment why; may be empty
 * @param place where it stands
 */
public record Review(String example, Role role, String answerSha256, Opinion opinion, String comment, Place place) {

    /** What a person thinks of an answer. */
    public enum Opinion {
        /** It is fit for use. */
        GOOD,
        /** It is not. */
        BAD;

        /** Returns the word that the file uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the review as a commentary: {@code a person says bad: the action is missing}. */
    public String words() {
        return "a person says " + opinion.word() + (comment.isEmpty() ? "" : ": " + comment);
    }
}
