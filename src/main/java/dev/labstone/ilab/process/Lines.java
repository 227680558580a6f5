package dev.labstone.ilab.process;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Makes lines of bytes. Line feeds and carriage returns end a line, both together end one. Bytes that are no UTF-8 are
 * replaced. Of a very long line only the beginning is told.
 */
final class Lines {

    /** How many bytes of a line are told. */
    static final int LONGEST = 8192;

    private final Tail tail;
    private final Consumer<String> listener;
    private final byte[] line = new byte[LONGEST];
    private int length;
    private boolean cut;
    private boolean afterReturn;

    Lines(Tail tail, Consumer<String> listener) {
        this.tail = tail;
        this.listener = listener;
    }

    /** Takes the next bytes. */
    void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            add(bytes[i]);
        }
        tail.unfinished(text());
    }

    /** There are no more bytes. */
    void end() {
        if (length > 0) {
            finish(false);
        }
    }

    private void add(byte next) {
        switch (next) {
            case '\n' -> feed();
            case '\r' -> goBack();
            default -> append(next);
        }
    }

    private void feed() {
        if (afterReturn && length == 0) {
            tail.settle();
        } else {
            finish(false);
        }
        afterReturn = false;
    }

    private void goBack() {
        if (length > 0) {
            finish(true);
        }
        afterReturn = true;
    }

    private void append(byte next) {
        afterReturn = false;
        if (length < LONGEST) {
            line[length++] = next;
        } else {
            cut = true;
        }
    }

    private void finish(boolean goesBack) {
        String text = text();
        length = 0;
        cut = false;
        tail.add(text, goesBack);
        listener.accept(text);
    }

    private String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8) + (cut ? "…" : "");
    }
}
