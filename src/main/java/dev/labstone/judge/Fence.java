package dev.labstone.judge;

import dev.labstone.files.Digests;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what is graded apart from what the judge is told. Its markers carry a word made from the digest of all it holds,
 * which nothing inside can therefore contain; what a chat template would take for the end of a turn, and characters that
 * cannot be seen, are made harmless.
 *
 * @param word the word in the markers
 */
record Fence(String word) {

    private static final int DIGITS = 8;

    private static final Pattern TURN = Pattern.compile(
            "<(?=[|\\uFF5C]|/?s>|<?/?SYS>|(?:start|end)_of_turn>|/?think>)" + "|[|\\uFF5C](?=>)|\\[(?=/?INST])");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    /** Returns the fence for these texts. */
    static Fence around(String texts) {
        String seed = texts;
        String word = word(seed);
        while (texts.contains(word)) {
            seed = seed + word;
            word = word(seed);
        }
        return new Fence(word);
    }

    private static String word(String seed) {
        return Digests.sha256(seed.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Returns a text between markers. */
    String hold(String name, String text) {
        return "[" + word + " " + name + " begins]\n" + harmless(text) + "\n[" + word + " " + name + " ends]";
    }

    /** Returns a text that no tokenizer takes for more than text: {@code <|im_end|>} becomes {@code < |im_end| >}. */
    private static String harmless(String text) {
        String seen = UNSEEN.matcher(text.replace("\r\n", "\n"))
                .replaceAll(match -> "<U+%04X>".formatted(match.group().codePointAt(0)));
        return TURN.matcher(seen).replaceAll(match -> Matcher.quoteReplacement(match.group()) + " ");
    }
}
