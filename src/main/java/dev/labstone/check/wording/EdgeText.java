package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.text.Words;
import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A text at the beginning or at the end of an answer, which does not tear a word in two. */
enum EdgeText {
    /** The beginning. */
    START("begins with"),
    /** The end. */
    END("ends with");

    private static final Set<Normalisation> DEFAULT = EnumSet.of(Normalisation.UNICODE, Normalisation.WHITESPACE);
    private static final Pattern WORD_AT_START = Pattern.compile("^" + Words.CHARACTER);
    private static final Pattern WORD_AT_END = Pattern.compile(Words.CHARACTER + "$");

    private final String words;

    EdgeText(String words) {
        this.words = words;
    }

    Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("text");
        fields.requireKey("text");
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings.problems());
        boolean wholeWords = fields.bool("words").orElse(true);
        List<String> texts = fields.texts("text").stream().map(settings::fill).toList();
        fields.rejectOthers();
        List<String> wanted = texts.stream()
                .map(text -> Normalisation.apply(ignore, text))
                .filter(text -> !text.isBlank())
                .toList();
        if (fields.has("text") && (wanted.isEmpty() || wanted.size() < texts.size())) {
            settings.reject(fields.placeOf("text"), "nothing is left of the text to look for", "", "a word or phrase");
        }
        List<Pattern> patterns =
                wanted.stream().map(text -> pattern(text, wholeWords)).toList();
        String shown = "one that " + words + " "
                + String.join(" or ", texts.stream().map(Excerpt::of).toList());
        return answer -> verdict(patterns, shown, answer.text(), Normalisation.apply(ignore, answer.text()));
    }

    private Pattern pattern(String text, boolean wholeWords) {
        String quoted = Pattern.quote(text);
        if (this == START) {
            boolean goesOn = wholeWords && WORD_AT_END.matcher(text).find();
            return Pattern.compile("\\A" + quoted + (goesOn ? "(?!" + Words.CHARACTER + ")" : ""));
        }
        boolean goesOn = wholeWords && WORD_AT_START.matcher(text).find();
        return Pattern.compile((goesOn ? "(?<!" + Words.CHARACTER + ")" : "") + quoted + "\\z");
    }

    private Verdict verdict(List<Pattern> patterns, String shown, String answer, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find())
                ? Verdict.pass("the answer " + words + " " + edge(text))
                : Verdict.fail("expected " + shown + ", found " + (answer.isBlank() ? Excerpt.of(answer) : edge(text)));
    }

    private String edge(String text) {
        return this == START
                ? Excerpt.around(text, 0, Math.min(1, text.length()))
                : Excerpt.around(text, Math.max(0, text.length() - 1), text.length());
    }
}
