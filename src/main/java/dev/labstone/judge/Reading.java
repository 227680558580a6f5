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
     * @param why what is wrong with the reply
     */
    record Unusable(String why) implements Reading {}
}
