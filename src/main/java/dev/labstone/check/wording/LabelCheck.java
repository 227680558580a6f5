package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code label: { is: positive, of: [positive, negative, neutral] }}: the answer names this label of a classification, and
 * none of the others.
 */
public final class LabelCheck implements CheckType {

    @Override
    public String name() {
        return "label";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("is");
        String label = settings.fill(fields.filledText("is"));
        fields.requireKey("of");
        List<String> all = fields.texts("of").stream().map(settings::fill).toList();
        boolean alone = fields.bool("alone").orElse(false);
        fields.rejectOthers();
        Labels labels = new Labels(all);
        reject(settings, fields, label, all, labels);
        String wanted = Labels.normalise(label);
        return answer -> alone ? alone(label, wanted, answer.text()) : named(label, wanted, labels, answer.text());
    }

    private static void reject(
            CheckSettings settings, FieldReader fields, String label, List<String> all, Labels labels) {
        if (all.stream().map(Labels::normalise).anyMatch(String::isBlank)) {
            settings.reject(fields.placeOf("of"), "nothing is left of a label to look for", "", "words");
        } else if (!labels.doubles().isEmpty()) {
            settings.reject(
                    fields.placeOf("of"),
                    "two labels are the same but for case, punctuation or spaces",
                    labels.doubles().get(0),
                    "labels that can be told apart");
        } else if (fields.has("of") && !all.contains(label)) {
            settings.reject(fields.placeOf("is"), "not one of the labels", label, "one of " + String.join(", ", all));
        } else if (all.size() == 1) {
            settings.reject(fields.placeOf("of"), "there is no other label to take", label, "at least two labels");
        }
    }

    private static Verdict alone(String label, String wanted, String answer) {
        return Normalisation.apply(EnumSet.allOf(Normalisation.class), answer)
                        .equals(Normalisation.apply(EnumSet.allOf(Normalisation.class), wanted))
                ? Verdict.pass("the answer is " + Excerpt.of(answer))
                : Verdict.fail("expected \"" + label + "\" alone, found " + Excerpt.of(answer));
    }

    private static Verdict named(String label, String wanted, Labels labels, String answer) {
        Labels.Found found = labels.in(answer);
        if (found.named().equals(Set.of(wanted)) && !found.denied().contains(wanted)) {
            return Verdict.pass("the answer names " + label);
        }
        return Verdict.fail("expected the label \"" + label + "\", " + words(found.named(), found.denied())
                + "; the answer is " + Excerpt.of(answer));
    }

    private static String words(Set<String> named, Set<String> denied) {
        if (!denied.isEmpty()) {
            return "the answer says not \"" + String.join("\", \"", denied) + "\""
                    + (named.isEmpty() ? "" : " and \"" + String.join("\", \"", named) + "\"");
        }
        return named.isEmpty() ? "found none" : "found \"" + String.join("\", \"", named) + "\"";
    }
}
