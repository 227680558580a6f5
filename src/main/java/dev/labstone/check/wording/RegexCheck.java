package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.BoundedText;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * {@code regex: 'a+'}: the pattern is found in the answer; {@code regex: { full: 'a+' }}: it matches the whole answer,
 * without white space at the ends. An empty answer never matches.
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
        String written = fields.optionalText(key).orElse("");
        if (fields.has(key) && written.isBlank()) {
            settings.reject(fields.placeOf(key), "the pattern is empty, so it is in every answer", "", "a pattern");
        }
        Pattern pattern = compile(settings, fields, key, written);
        Set<Normalisation> ignore =
                Normalisation.read(fields, EnumSet.noneOf(Normalisation.class), settings.problems());
        fields.rejectOthers();
        BoundedSearch search = new BoundedSearch(pattern, full);
        String shown = Excerpt.of(settings.fill(written));
        return answer -> verdict(search, shown, answer.text(), Normalisation.apply(ignore, answer.text()));
    }

    /** What is filled in is one unit, so that {@code {{code}}?} does not make its last digit optional. */
    private static Pattern compile(CheckSettings settings, FieldReader fields, String key, String written) {
        String regex = settings.fill(written, value -> "(?:" + Pattern.quote(value) + ")");
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            String what =
                    "not a regular expression: " + wrong.getDescription() + " near character " + (wrong.getIndex() + 1);
            settings.reject(fields.placeOf(key), what, regex, "a pattern of java.util.regex");
        } catch (IllegalArgumentException | StackOverflowError wrong) {
            String what = "not a regular expression: " + wrong.getMessage();
            settings.reject(fields.placeOf(key), what, regex, "a pattern of java.util.regex");
        }
        return Pattern.compile("");
    }

    private static Verdict verdict(BoundedSearch search, String shown, String answer, String text) {
        if (text.isBlank()) {
            return Verdict.fail("found " + Excerpt.of(answer));
        }
        try {
            String missing = "missing " + shown + (search.isFull() ? " as the whole answer" : "");
            return search.in(text)
                    .map(place -> Verdict.pass("found " + place))
                    .orElseGet(() -> Verdict.fail(missing + "; the answer is " + Excerpt.of(answer)));
        } catch (BoundedText.ExhaustedException tooMuch) {
            return Verdict.error("the pattern " + shown + " takes too long on this answer; write it without nested"
                    + " repetitions");
        }
    }
}
