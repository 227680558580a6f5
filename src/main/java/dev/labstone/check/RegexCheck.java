package dev.labstone.check;

import dev.labstone.yaml.FieldReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code regex: 'a+'}: the pattern is found in the answer; {@code regex: { full: 'a+' }}: it matches the whole answer,
 * without white space at the ends.
 *
 * @see Pattern
 */
public final class RegexCheck implements CheckType {

    private static final String FIND = "find";
    private static final String FULL = "full";

    @Override
    public String name() {
        return "regex";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(FIND);
        boolean full = fields.has(FULL);
        if (full == fields.has(FIND)) {
            settings.reject(fields.place(), "a regex check needs one pattern", "", "either \"find:\" or \"full:\"");
        }
        String key = full ? FULL : FIND;
        Pattern pattern = compile(settings, fields, key);
        fields.rejectOthers();
        return answer -> verdict(pattern, full, answer.text());
    }

    private static Pattern compile(CheckSettings settings, FieldReader fields, String key) {
        String regex = settings.fill(fields.optionalText(key).orElse(""), Pattern::quote);
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            String what =
                    "not a regular expression: " + wrong.getDescription() + " near character " + (wrong.getIndex() + 1);
            settings.reject(fields.placeOf(key), what, regex, "a pattern of java.util.regex");
            return Pattern.compile("");
        }
    }

    private static Verdict verdict(Pattern pattern, boolean full, String text) {
        try {
            Matcher matcher = pattern.matcher(new BoundedText(full ? text.strip() : text));
            boolean matches = full ? matcher.matches() : matcher.find();
            return matches ? Verdict.pass("") : Verdict.fail(reason(pattern, full, text));
        } catch (BoundedText.ExhaustedException | StackOverflowError tooMuch) {
            return Verdict.error("the pattern " + Excerpt.of(pattern.pattern())
                    + " takes too long on this answer; write it without" + " nested repetitions");
        }
    }

    private static String reason(Pattern pattern, boolean full, String text) {
        String what = full ? "the answer does not match " : "the answer does not contain ";
        return what + Excerpt.of(pattern.pattern()) + "; found " + Excerpt.of(text);
    }
}
