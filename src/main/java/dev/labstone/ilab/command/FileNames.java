package dev.labstone.ilab.command;

/** Names of files made from names of models. */
final class FileNames {

    private FileNames() {}

    /** Returns the name without what a file name cannot hold. */
    static String of(String name) {
        return name.replaceAll("[^\\w.-]+", "-");
    }
}
