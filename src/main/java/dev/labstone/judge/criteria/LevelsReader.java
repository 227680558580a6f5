package dev.labstone.judge.criteria;

import dev.labstone.check.CheckSettings;
import dev.labstone.judge.Choice;
import dev.labstone.judge.Menu;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the levels of a rubric. */
final class LevelsReader {

    private static final String LEVELS = "levels";

    private final CheckSettings settings;

    LevelsReader(CheckSettings settings) {
        this.settings = settings;
    }

    /** Returns the levels from the worst to the best. */
    Menu read(FieldReader fields) {
        fields.requireKey(LEVELS);
        List<Choice> levels = new ArrayList<>();
        fields.map(LEVELS).ifPresent(map -> {
            map.keys().forEach(key -> map.map(key).ifPresent(level -> levels.add(level(key, level))));
            reject(map, levels);
        });
        levels.sort(Comparator.comparing(Choice::score));
        return new Menu(levels, true);
    }

    private Choice level(String key, FieldReader level) {
        level.requireKey("score");
        // where the score makes no sense, 1, so that this is told once
        BigDecimal score = level.fraction("score").orElse(BigDecimal.ONE);
        String means = settings.fill(level.filledText("means"));
        level.rejectOthers();
        return new Choice(key, means, score);
    }

    private void reject(FieldReader map, List<Choice> levels) {
        Set<String> plain = new LinkedHashSet<>(
                levels.stream().map(level -> Menu.plain(level.key())).toList());
        if (levels.size() == map.keys().size() && levels.size() < 2) {
            settings.reject(
                    map.place(),
                    "a rubric needs something to choose from",
                    levels.isEmpty() ? "no level" : "1 level",
                    "at least two");
        } else if (plain.size() < levels.size() || plain.contains("")) {
            settings.reject(
                    map.place(), "levels cannot be told apart", String.join(", ", map.keys()), "names that differ");
        } else if (!levels.isEmpty() && levels.stream().map(Choice::score).noneMatch(best -> best.signum() > 0)) {
            settings.reject(map.place(), "no level can pass", "scores of 0 only", "a level with a score above 0");
        } else if (!levels.isEmpty()
                && levels.stream().map(Choice::score).distinct().count() == 1) {
            settings.reject(
                    map.place(),
                    "every level has the same score, so that it makes no difference which one is chosen",
                    levels.get(0).score().toPlainString(),
                    "scores that differ");
        }
    }
}
