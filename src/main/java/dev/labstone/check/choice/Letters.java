package dev.labstone.check.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the letters of a menu in an answer. */
final class Letters {

    static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";
    static final String L = "(?<!" + WORD + ")([A-Z])(?!" + WORD + "|'\\p{L}|[-.&]\\p{L})";
    private static final String SMALL = "(?<!" + WORD + ")([a-z])(?=[)\\].!*\"]{0,4}\\s{0,5}(?:$|\n)|\\) )";

    /** What may stand behind a letter that is chosen: no word that makes an article of A. */
    private static final String AFTER = "(?=[^\\p{L}\\p{N}]{0,5}(?:$|\n)|[.,;:!)\\]}\"*`]| ?[-(=]"
            + "| (?i:because|since|as|for|which|with|and|or|but|here|due)\\b)(?![)\\]*\"'_ ]{0,4}\\?)";

    private static final String OPEN =
            "[\\s\"'*_`(\\[{$:]{0,9}(?:(?i:the|option|choice|letter|answer|clearly|therefore|thus"
                    + "|definitely|simply|most likely|probably|indeed)\\s){0,3}"
                    + "[\\s\"'*_`(\\[{$]{0,6}(?:\\\\(?:text|textbf|mathrm|boxed)\\{){0,3}[\"'*_(]{0,4}";

    private static final String NOUN = "(?i:\\b(?:answer|choice|solution|conclusion|selection|pick"
            + "|(?:correct|right|best) (?:option|letter|one))\\b)[\"'*_`)]{0,4}";
    private static final String LINK =
            "(?:(?: [^.!?\n:=]{0,60}?)??\\s?(?:[:=]|(?i:\\b(?:is|be|was|remains)\\b))|(?=[\\s:=(*]))";
    private static final String VERB =
            "(?i:(?<!n't )(?<!not )(?<!never )\\b(?:choose|chose|pick|picked|select|selected|go with|going with|opt for|go for|vote for))";
    private static final String RIGHT =
            "[)\\]*_\"'`]{0,3} (?i:is|was|must be|would be|seems|should be) (?i:(?:the|my|also|clearly|indeed|definitely"
                    + "|most likely|thus|therefore|obviously|probably|only|single) ){0,3}(?i:correct|right|best|true|answer)\\b(?!\\s?\\?)";

    private static final List<Pattern> CLAIMS = List.of(
            Pattern.compile(NOUN + LINK + OPEN + "(?:" + L + AFTER + "|" + SMALL + ")"),
            Pattern.compile(VERB + OPEN + L + AFTER),
            Pattern.compile(L + RIGHT),
            Pattern.compile("(?<!" + WORD + ")(?:\\(|\\[|\\*\\*|__|`|\"|\\*\\*\\()" + L
                    + "(?:\\)|]|\\*\\*|__|`|\"|[.:] )(?![)\\]*\"'_ ]{0,4}\\?)"),
            Pattern.compile("\\\\boxed\\{(?:\\\\(?:text|textbf|mathrm)\\{)?[( ]?" + L));

    private static final String MARKS_BEFORE = "[ \\t>#*_\"'(\\[`\\-]{0,10}";
    private static final String MARKS_BEHIND = "[)\\].:*_\"'`]{1,5}";
    private static final Pattern START =
            Pattern.compile("\\A" + MARKS_BEFORE + L + "(?:" + MARKS_BEHIND + "(?=\\s|$)| ?[-:=] | ?\n|$)");
    private static final Pattern ALONE = Pattern.compile(
            "(?m)^" + MARKS_BEFORE + "(?:" + L + "|\\A[ (]?([a-z])(?=[).!]{0,2}\\s?\\z))[)\\].!*_\"'` ]{0,6}$");
    private static final Pattern LINE = Pattern.compile("(?m)^" + MARKS_BEFORE + L + MARKS_BEHIND + "(?=\\s)");
    private static final Pattern LIST = Pattern.compile("[)\\]*_\"'`.]{0,4}\\s?(?:,? ?(?i:and|or|and/or)\\s|[,/&+])\\s?"
            + "(?i:option |choice )?[(\\[*_\"'`]{0,4}" + L);

    private static final Pattern STANDALONE = Pattern.compile(L);
    private static final Pattern CHOSEN = Pattern.compile("(?:^|[\n.!?:;,=>] ?|(?<!" + WORD + ")[(*\"]|(?<!" + WORD
            + ")(?i:so|be|is|it's|that's|option|choice|thus|therefore|hence|say|think|believe|letter|guess|definitely|probably)\\s)"
            + "[(\\[*_\"'`]{0,4}" + L + AFTER);

    /** Where a letter stands that takes the place of another: "Wait, it is C", "Correction: C", "No, C". */
    private static final Pattern RIVAL = Pattern.compile(
            "(?:[:=] ?|\\b(?=[a-zA-Z])(?i:it is|it's|that is|that's|this is|(?:should|must|would) be|wait|no|sorry|correction|actually|rather|oops|instead)[,:.!-]{0,3} )"
                    + "(?i:option |choice |letter |rather ){0,2}[(\\[*_\"'`]{0,4}" + L + AFTER);

    private static final Pattern ARTICLE = Pattern.compile(
            "A (?!(?i:is|was|because|since|and|or|are|seems|looks|would|can|has|does|fits)\\b)\\p{L}.*");

    private Letters() {}

    /** Returns whether a text is nothing but one letter. */
    static boolean isLetter(String text) {
        return ALONE.matcher(text).matches();
    }

    /** Returns the letters that are chosen outright: "the answer is B", "(B)", "B." at the start. */
    static List<Mention> explicit(CharSequence text) {
        Set<String> lines = find(LINE, text).map(Mention::letter).collect(Collectors.toSet());
        Set<Integer> menu =
                lines.size() > 1 ? find(LINE, text).map(Mention::start).collect(Collectors.toSet()) : Set.of();
        Stream<Pattern> patterns = Stream.concat(CLAIMS.stream(), Stream.of(START, ALONE));
        List<Mention> found = patterns.flatMap(pattern -> find(pattern, text))
                .filter(mention -> !menu.contains(mention.start()))
                .toList();
        return found.stream().flatMap(mention -> withList(mention, text)).toList();
    }

    /** Returns the letters that stand alone; not the article, and not the pronoun. */
    static List<Mention> standalone(CharSequence text) {
        return find(STANDALONE, text)
                .filter(mention -> !mention.letter().equals("I"))
                .filter(mention -> !ARTICLE.matcher(
                                text.subSequence(mention.start(), Math.min(text.length(), mention.start() + 12)))
                        .lookingAt())
                .toList();
    }

    /** Returns the letters that stand where a choice may stand: "It's B", "So, B". */
    static List<Mention> chosen(CharSequence text) {
        return find(CHOSEN, text).toList();
    }

    /** Returns the letters that stand where they contradict another one that is chosen outright. */
    static List<Mention> rivals(CharSequence text) {
        return find(RIVAL, text).toList();
    }

    /** Adds the others of "A, B and C". */
    private static Stream<Mention> withList(Mention first, CharSequence text) {
        List<Mention> all = new ArrayList<>(List.of(first));
        Matcher list = LIST.matcher(text).useTransparentBounds(true);
        int end = first.end();
        while (list.region(end, text.length()).lookingAt()) {
            all.add(new Mention(list.group(1), list.start(1)));
            end = list.end(1);
        }
        return all.stream();
    }

    /** Finds mentions; the letter is the first group that is there. */
    static Stream<Mention> find(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).results().map(match -> {
            int group = match.group(1) != null ? 1 : match.group(2) != null ? 2 : 3;
            return new Mention(match.group(group).toUpperCase(Locale.ROOT), match.start(group));
        });
    }
}
