package dev.labstone.judge.criteria;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.judge.Kind;
import dev.labstone.yaml.FieldReader;

/**
 * {@code rubric: { name: …, criterion: …, levels: { bad: { score: 0, means: … }, good: { score: 1, means: … } } }}, or the
 * name of one in {@code rubrics:}: a judge says which level fits, and the score of the level counts.
 */
public final class RubricCheck implements CheckType {

    @Override
    public String name() {
        return Kind.RUBRIC.id();
    }

    @Override
    public boolean isJudged() {
        return true;
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("criterion");
        String text = fields.filledText("criterion");
        return new CriterionReader(settings, fields).read(Kind.RUBRIC, text, new LevelsReader(settings).read(fields));
    }
}
