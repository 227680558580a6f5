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

    /** How the tokens begin and end that chat templates make turns of: those of one word are listed. */
    private static final Pattern TURN = Pattern.compile("[<\\uFF1C](?=[|\\uFF5C]|/?s>|<?/?SYS>"
            + "|/?(?:bos|eos|pad|unk|mask|sep|cls|think|tools?|tool_call|tool_response|[a-z]+_of_[a-z]+)>)"
            + "|[|\\uFF5C](?=[>\\uFF1E])"
            + "|\\[(?=/?(?:B_|E_)?(?:INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_[A-Z]+|THINK|IMG)\\])");

    /** Besides controls and the like, marks that choose a variant, and letters and signs without a shape. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}"
            + "\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}"
            + "\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{FFFE}\\x{FFFF}\\x{E0000}-\\x{E0FFF}&&[^\\n\\t]]");

    private static final Pattern SPELT = Pattern.compile("<U\\+[0-9A-F]{4,6}>");

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

    /** Returns a text, harmless or not, without what cannot be seen. */
    static String onlySeen(String text) {
        return UNSEEN.matcher(SPELT.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Returns a text that no tokenizer takes for more than text: {@code <|im_end|>} becomes {@code < |im_end| >}. */
    private static String harmless(String text) {
        String seen = UNSEEN.matcher(text.replace("\r\n", "\n"))
                .replaceAll(match -> "<U+%04X>".formatted(match.group().codePointAt(0)));
        return TURN.matcher(seen).replaceAll(match -> Matcher.quoteReplacement(match.group()) + " ");
    }
}
