package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** {@code exact: Paris}: the whole answer is this text. By default forms of characters and white space do not count. */
public final class ExactCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT = EnumSet.of(Normalisation.UNICODE, Normalisation.WHITESPACE);
    private static final int SEEN = 60;

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("text");
        String expected = settings.fill(fields.text("text"));
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings.problems());
        fields.rejectOthers();
        String wanted = Normalisation.apply(ignore, expected);
        if (wanted.isBlank() && !expected.isBlank()) {
            settings.reject(fields.placeOf("text"), "nothing is left of the text to compare", expected, "other text");
        }
        return answer -> verdict(expected, wanted, answer.text(), Normalisation.apply(ignore, answer.text()));
    }

    private static Verdict verdict(String expected, String wanted, String answer, String found) {
        return found.equals(wanted)
                ? Verdict.pass("the answer is " + Excerpt.of(answer))
                : Verdict.fail(reason(expected, wanted, answer, found));
    }

    private static String reason(String expected, String wanted, String answer, String found) {
        String whole = "expected " + Excerpt.of(expected) + ", found " + Excerpt.of(answer);
        int same = Arrays.mismatch(wanted.toCharArray(), found.toCharArray());
        boolean shown = same < SEEN && !Excerpt.of(expected).equals(Excerpt.of(answer));
        return shown
                ? whole
                : whole + "; they differ at character " + (same + 1) + ": expected " + Excerpt.from(wanted, same)
                        + ", found " + Excerpt.from(found, same);
    }
}
