package dev.labstone.check;

import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.Set;

/** {@code exact: Paris}: the whole answer is this text. By default forms of characters and white space do not count. */
public final class ExactCheck implements CheckType {

    private static final Set<Normalisation> DEFAULT = EnumSet.of(Normalisation.UNICODE, Normalisation.WHITESPACE);

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("text");
        String expected = settings.fill(fields.text("text"));
        Set<Normalisation> ignore = Normalisation.read(fields, DEFAULT, settings);
        fields.rejectOthers();
        String wanted = Normalisation.apply(ignore, expected);
        return answer -> Normalisation.apply(ignore, answer.text()).equals(wanted)
                ? Verdict.pass("")
                : Verdict.fail("expected " + Excerpt.of(expected) + ", found " + Excerpt.of(answer.text()));
    }
}
