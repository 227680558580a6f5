package dev.labstone.check.wording;

import dev.labstone.text.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the length of an answer is counted in. */
enum Measure {
    /** Code points, white space at the ends aside. */
    CHARACTERS {
        @Override
        int of(String text) {
            String stripped = text.strip();
            return stripped.codePointCount(0, stripped.length());
        }
    },
    /** Runs of letters and digits, with apostrophes, hyphens and points inside; where no spaces are written, characters. */
    WORDS {
        @Override
        int of(String text) {
            return count(WORD, text);
        }
    },
    /** What ends with a full stop, a question or exclamation mark or a line, and holds a word. */
    SENTENCES {
        @Override
        int of(String text) {
            return (int) SENTENCE_END
                    .splitAsStream(text)
                    .filter(part -> WORD.matcher(part).find())
                    .count();
        }
    },
    /** Lines that are not blank. */
    LINES {
        @Override
        int of(String text) {
            return (int) text.lines().filter(line -> !line.isBlank()).count();
        }
    };

    private static final Pattern WORD = Pattern.compile("[" + Words.UNSPACED + "&&[\\p{L}\\p{N}]]|" + Words.CHARACTER
            + "++(?:['\\x{2019}.,\\-\\x{2010}\\x{2011}]" + Words.CHARACTER + "++)*+");

    /** Behind a point inside of a number or an abbreviation, as in 3.5 and "e.g. this", no sentence begins. */
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?\\x{2026}\\x{61F}\\x{6D4}\\x{964}]++[\"')\\]\\x{201D}\\x{2019}*_`]*+(?=\\s+(?!\\p{Ll})|\\z)|[\\x{3002}\\x{FF01}\\x{FF1F}]++|\\R");

    /** Returns how many there are in a text. */
    abstract int of(String text);

    /** Returns its name, as authors write it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
