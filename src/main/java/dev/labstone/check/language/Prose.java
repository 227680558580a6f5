package dev.labstone.check.language;

import dev.labstone.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of an answer is language: no code, addresses or identifiers. */
final class Prose {

    private static final int SHORTEST = 60;
    private static final int LONGEST = 1_000;

    /** A letter of a script without spaces says as much as several others. */
    private static final int UNSPACED_WEIGHT = 4;

    private static final Pattern CODE =
            Pattern.compile("(?ms)^[ \t]*(```|~~~).*?(?:^[ \t]*\\1[`~]*[ \t]*$|\\z)|`[^`\n]{1,1000}`");
    private static final Pattern NO_LANGUAGE =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S{1,100}@\\S{1,100}|<[^<>\n]{1,200}>"
                    + "|(?<!\\S)\\S{0,100}(?:[\\p{N}_\\\\/=(){}<>|]|\\p{Ll}\\p{Lu}|\\p{Lu}{2})[^\\s" + Words.UNSPACED
                    + "]*+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\u2026:;])\\s+|(?<=[\u3002\uFF01\uFF1F])|\n+");
    private static final Pattern UNSPACED = Pattern.compile("[" + Words.UNSPACED + "]");

    private Prose() {}

    /** Returns sentences, short ones put together, so that there is something to tell a language by. */
    static List<String> piecesOf(String answer) {
        String prose =
                NO_LANGUAGE.matcher(CODE.matcher(answer).replaceAll("\n")).replaceAll(" ");
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String sentence : SENTENCE_END.split(prose, -1)) {
            for (int start = 0; start < sentence.length(); start += LONGEST) {
                piece.append(sentence, start, Math.min(sentence.length(), start + LONGEST))
                        .append(' ');
                if (letters(piece.toString()) >= SHORTEST) {
                    pieces.add(piece.toString().strip());
                    piece.setLength(0);
                }
            }
        }
        pieces.add(piece.toString().strip());
        return pieces;
    }

    /** Returns how many letters a text has; those of scripts without spaces count more. */
    static int letters(String text) {
        int letters = (int) text.codePoints().filter(Character::isLetter).count();
        int unspaced = (int) UNSPACED.matcher(text).results().count();
        return letters + (UNSPACED_WEIGHT - 1) * unspaced;
    }
}
