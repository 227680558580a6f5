package dev.labstone.check.choice;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.text.BoundedText.ExhaustedException;
import dev.labstone.text.Excerpt;
import dev.labstone.yaml.FieldReader;

/**
 * {@code choice: B}: the answer chooses this letter of a menu, and no other; {@code choice: { is: B, options: { A: Rome, B:
 * Paris } }}.
 */
public final class ChoiceCheck implements CheckType {

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("is");
        String letter = settings.fill(fields.filledText("is")).strip();
        Menu menu = new MenuReader(settings, fields).read(letter);
        fields.rejectOthers();
        return answer -> verdict(letter, menu, answer.text());
    }

    private static Verdict verdict(String letter, Menu menu, String answer) {
        if (answer.isBlank()) {
            return Verdict.fail("expected the choice " + letter + ", found " + Excerpt.of(answer));
        }
        try {
            Chosen chosen = Chosen.in(answer, menu);
            return chosen.isOnly(letter)
                    ? Verdict.pass("the answer chooses " + letter)
                    : Verdict.fail("expected the choice " + letter + ", " + chosen.words() + "; the answer is "
                            + Excerpt.of(answer));
        } catch (ExhaustedException tooMuch) {
            return Verdict.error("the answer is too long to look for a choice");
        }
    }
}
