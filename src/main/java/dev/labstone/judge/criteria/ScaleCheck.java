package dev.labstone.judge.criteria;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.judge.Choice;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Menu;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code scale: { criterion: …, steps: […], from: 1, to: 5 }}: a judge goes through the steps and gives a whole number; the
 * lowest scores 0 and the highest 1.
 *
 * <p>After Y. Liu et al., "G-Eval: NLG Evaluation using GPT-4 with Better Human Alignment", EMNLP 2023, with the steps
 * written by the author and without its weighting by token probabilities, which few servers tell.
 */
public final class ScaleCheck implements CheckType {

    private static final int MOST = 10;
    private static final int DIGITS = 4;

    @Override
    public String name() {
        return Kind.SCALE.id();
    }

    @Override
    public boolean isJudged() {
        return true;
    }

    @Override
    public Optional<String> usualThresholds(YamlValue settings) {
        return Optional.of("0.5 to 0.75");
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("criterion");
        String text = fields.filledText("criterion");
        int from = fields.integer("from", 0, MOST).orElse(1);
        int to = fields.integer("to", 0, MOST).orElse(5);
        if (from >= to) {
            settings.reject(
                    fields.placeOf("from"), "the scale has no grades", from + " to " + to, "\"from\" below \"to\"");
        }
        return new CriterionReader(settings, fields)
                .read(Kind.SCALE, text, new Menu(grades(from, Math.max(to, from + 1)), true));
    }

    private static List<Choice> grades(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(
                        grade -> new Choice(Integer.toString(grade), meaning(grade, from, to), score(grade, from, to)))
                .toList();
    }

    private static String meaning(int grade, int from, int to) {
        if (grade == from) {
            return "the criterion is not met at all";
        }
        return grade == to ? "the criterion is met entirely" : "between " + (grade - 1) + " and " + (grade + 1);
    }

    private static BigDecimal score(int grade, int from, int to) {
        return BigDecimal.valueOf((long) grade - from)
                .divide(BigDecimal.valueOf((long) to - from), DIGITS, RoundingMode.HALF_EVEN);
    }
}
