package dev.labstone.judge.calibration;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.labstone.files.Json;
import dev.labstone.judge.Choice;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Material;
import dev.labstone.judge.Menu;
import dev.labstone.usecase.Pairwise;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in traps, put the way a kind of criterion is put. */
final class Traps {

    private static final List<Trap> ALL = load();

    private static final String RIGHT = "Is the answer right, going by the reference?";
    private static final Pairwise BETTER = new Pairwise(
            "traps", "The better answer is the one that is right, going by the reference.", List.of(), true);

    private static final Menu LEVELS = new Menu(
            List.of(
                    choice("wrong", "it contradicts the reference, or leaves out what was asked for", 0),
                    choice("right", "what was asked for agrees with the reference", 1)),
            true);

    private Traps() {}

    private static List<Trap> load() {
        try (InputStream file = Traps.class.getResourceAsStream("/dev/labstone/judge/calibration/traps.json")) {
            return Json.MAPPER.readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the traps", broken);
        }
    }

    /**
     * Returns the traps for a kind of criterion. Each trap gives two, one with each of its answers; for a comparison both
     * answers stand in one.
     *
     * @param criterion a criterion of that kind, whose menu is used where it means the same for every question
     */
    static List<SetTrap> of(Criterion criterion) {
        List<SetTrap> traps = new ArrayList<>();
        for (Trap trap : ALL) {
            if (criterion.kind() == Kind.PAIRWISE) {
                traps.add(pair(trap));
            } else {
                Criterion asked = criterion(criterion, trap);
                traps.add(single(trap, asked, true));
                traps.add(single(trap, asked, false));
            }
        }
        return traps;
    }

    private static SetTrap single(Trap trap, Criterion criterion, boolean right) {
        Material material = new Material(trap.question(), right ? trap.right() : trap.wrong());
        String name = trap.name() + (right ? ", right" : ", wrong");
        return new SetTrap(name, new Inquiry("trap: " + name, criterion, material), expected(criterion, right));
    }

    private static SetTrap pair(Trap trap) {
        Criterion criterion = Duel.criterion(BETTER, Map.of(), trap.reference());
        Material material = new Material(trap.question(), trap.right(), Optional.of(trap.wrong()));
        return new SetTrap(trap.name(), new Inquiry("trap: " + trap.name(), criterion, material), Set.of("first"));
    }

    private static Criterion criterion(Criterion like, Trap trap) {
        Menu menu = like.kind() == Kind.RUBRIC ? LEVELS : like.menu();
        String text = like.kind() == Kind.FACTS ? like.text() : RIGHT;
        return new Criterion(like.kind(), "traps", text, List.of(), Optional.of(trap.reference()), menu);
    }

    /** On a scale the upper or the lower half counts, without the middle. */
    private static Set<String> expected(Criterion criterion, boolean right) {
        List<String> keys = criterion.menu().keys();
        return switch (criterion.kind()) {
            case RUBRIC -> Set.of(right ? "right" : "wrong");
            case QUESTION -> Set.of(right ? "yes" : "no");
            case FACTS -> right ? Set.of("same", "more") : Set.of("other");
            default ->
                Set.copyOf(right ? keys.subList((keys.size() + 1) / 2, keys.size()) : keys.subList(0, keys.size() / 2));
        };
    }

    private static Choice choice(String key, String meaning, int score) {
        return new Choice(key, meaning, BigDecimal.valueOf(score));
    }

    /**
     * A trap as it is put.
     *
     * @param name what misleads, and whether the answer is right
     * @param inquiry what is asked
     * @param expected the verdicts that are right
     */
    record SetTrap(String name, Inquiry inquiry, Set<String> expected) {}
}
