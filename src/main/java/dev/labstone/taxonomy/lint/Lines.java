package dev.labstone.taxonomy.lint;

import java.util.List;

/** What is wrong with lines, whatever stands in them. */
final class Lines {

    private static final int MOST_EMPTY = 2;
    private static final int LONGEST = 120;

    private final Lint lint;
    private final List<String> lines;

    Lines(Lint lint) {
        this.lint = lint;
        this.lines = lint.lines();
    }

    void check() {
        for (int index = 0; index < lines.size(); index++) {
            rejectSpacesAtTheEnd(index + 1, lines.get(index));
        }
        rejectEmptyLines();
        String last = lines.get(lines.size() - 1);
        if (!last.isEmpty()) {
            lint.add(lines.size(), length(last), "the last line has no end", "a line end after it");
        }
    }

    /** Speaks of long lines, which only {@code ilab} 0.14 to 0.17 does not take. */
    void advise() {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (length(line) > LONGEST && !hasNoBreak(line)) {
                String expected =
                        "120 at the most, for ilab 0.14 to 0.17; a text goes on in the next line after \"key: >-\"";
                lint.add(index + 1, LONGEST, "the line has " + length(line) + " characters", expected);
            }
        }
    }

    private void rejectSpacesAtTheEnd(int number, String line) {
        String stripped = line.replaceFirst("[ \\t]+$", "");
        if (stripped.length() < line.length()) {
            lint.add(number, length(stripped), "the line ends in spaces", "no spaces there");
        }
    }

    private void rejectEmptyLines() {
        int empty = 0;
        for (int index = 0; index < lines.size() - 1; index++) {
            if (lines.get(index).isEmpty()) {
                empty++;
            } else {
                rejectEmptyLines(index, empty, index == empty ? 0 : MOST_EMPTY);
                empty = 0;
            }
        }
        boolean atTheEnd = lines.get(lines.size() - 1).isEmpty();
        rejectEmptyLines(lines.size() - 1, empty, atTheEnd ? 0 : MOST_EMPTY);
    }

    /** Line {@code last} is the last of the empty ones, counted from 1. */
    private void rejectEmptyLines(int last, int empty, int most) {
        if (empty > most) {
            String where = most == 0 && last == empty ? " before the first" : most == 0 ? " at the end" : "";
            String what = empty == 1 ? "there is an empty line" : "there are " + empty + " empty lines";
            lint.add(last, 0, what + where, most == 0 ? "none there" : "at the most " + most + " of them");
        }
    }

    /** A word that is longer than a line stays as it is: an address, for example. */
    private static boolean hasNoBreak(String line) {
        return !line.strip()
                .replaceFirst("^(- |# ?)+", "")
                .replaceFirst("^[\\w]+: ", "")
                .contains(" ");
    }

    private static int length(String line) {
        return line.codePointCount(0, line.length());
    }
}
