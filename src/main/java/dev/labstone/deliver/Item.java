package dev.labstone.deliver;

/**
 * One thing that has to be handed in.
 *
 * @param what what it is
 * @param complete whether it is there, and whole
 * @param words what is there, or what is missing and how to come by it
 */
public record Item(String what, boolean complete, String words) {

    static Item complete(String what, String words) {
        return new Item(what, true, words);
    }

    static Item missing(String what, String words) {
        return new Item(what, false, words);
    }
}
