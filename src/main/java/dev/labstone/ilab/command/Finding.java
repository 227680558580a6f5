package dev.labstone.ilab.command;

/** One thing that a validator of {@code ilab} has found, in its words. */
sealed interface Finding {

    /** Returns the file as {@code ilab} names it, or an empty text if it does not. */
    String file();

    /** Returns what it says. */
    String message();

    /**
     * Something that is not as the schema wants it. There is no line.
     *
     * @param file the file
     * @param path where in the file: {@code .seed_examples[2].answer}
     * @param message what it says
     */
    record Schema(String file, String path, String message) implements Finding {}

    /**
     * Something about a line, or about the file; then it is line 1.
     *
     * @param file the file
     * @param line the line, from 1
     * @param column the column, from 1
     * @param message what it says
     */
    record Line(String file, int line, int column, String message) implements Finding {}

    /**
     * Something about the documents of a leaf.
     *
     * @param file the file
     * @param message what it says, which may be several lines
     */
    record Document(String file, String message) implements Finding {}
}
