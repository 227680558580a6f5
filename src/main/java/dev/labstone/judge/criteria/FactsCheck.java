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
import java.util.Optional;

/**
 * {@code facts: '{{reference}}'}: a judge compares the facts in the answer with those in a text. The same facts score 1, a
 * part of them or more than them what the author says, other ones 0.
 */
public final class FactsCheck implements CheckType {

    private static final String TEXT = "The facts that the answer states, compared with those in the reference.";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public String name() {
        return Kind.FACTS.id();
    }

    @Override
    public boolean isJudged() {
        return true;
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("agree_with");
        String reference = settings.fill(fields.filledText("agree_with"));
        Menu menu = new Menu(
                List.of(
                        new Choice(
                                "other", "it contradicts the reference, or states none of its facts", BigDecimal.ZERO),
                        new Choice(
                                "fewer",
                                "it states some facts of the reference, lacks others and contradicts none",
                                fields.fraction("fewer").orElse(HALF)),
                        new Choice(
                                "more",
                                "it states all facts of the reference, and others that do not contradict it",
                                fields.fraction("more").orElse(BigDecimal.ONE)),
                        new Choice("same", "it states the facts of the reference and no others", BigDecimal.ONE)),
                false);
        return new CriterionReader(settings, fields).read(Kind.FACTS, TEXT, Optional.of(reference), menu);
    }
}
