package dev.labstone.judge;

/** What could be read from a judge's reply. */
sealed interface Reading {

    /**
     * A verdict.
     *
     * @param choice the choice of the menu
     * @param reason the judge's reason
     */
    record Chosen(Choice choice, String reason) implements Reading {}

    /**
     * Nothing that counts.
     *
     * @param why what is wrong with the reply, in words of our own, so that the judge can be told
     * @param found what stands there instead, for people only: it may come from the answer that is graded; may be empty
     */
    record Unusable(String why, String found) implements Reading {

        /** Returns all of it. */
        String words() {
            return found.isEmpty() ? why : why + ": " + found;
        }
    }
}
