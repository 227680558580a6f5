package dev.labstone.check.choice;

/**
 * A letter at a place of an answer.
 *
 * @param letter the letter, as a capital one
 * @param start where it stands
 */
record Mention(String letter, int start) {

    int end() {
        return start + 1;
    }
}
