package dev.labstone.judge.criteria;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.judge.Choice;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Menu;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.List;

/** {@code question: Does the answer name a command?}: a judge says yes, or no where {@code expected: no} stands. */
public final class QuestionCheck implements CheckType {

    private static final List<String> ANSWERS = List.of("yes", "no");

    @Override
    public String name() {
        return Kind.QUESTION.id();
    }

    @Override
    public boolean isJudged() {
        return true;
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("ask");
        String text = fields.filledText("ask");
        String expected = fields.choice("expected", ANSWERS).orElse("yes");
        Menu menu = new Menu(
                List.of(
                        choice("no", "the answer to the question of the criterion is no", expected),
                        choice("yes", "the answer to the question of the criterion is yes", expected)),
                false);
        return new CriterionReader(settings, fields).read(Kind.QUESTION, text, menu);
    }

    private static Choice choice(String key, String meaning, String expected) {
        return new Choice(key, meaning, key.equals(expected) ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
