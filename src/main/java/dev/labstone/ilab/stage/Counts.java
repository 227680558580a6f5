package dev.labstone.ilab.stage;

/** Counts things in words. */
final class Counts {

    private Counts() {}

    /** Returns a number with its noun: {@code 1 leaf}, {@code 2 leaves}. */
    static String of(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
