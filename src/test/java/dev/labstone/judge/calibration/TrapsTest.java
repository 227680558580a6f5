package dev.labstone.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.judge.Choice;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Judged;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Menu;
import dev.labstone.judge.calibration.Traps.SetTrap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrapsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTrapExpectsWhatItsMenuHas(Kind kind) {
        List<SetTrap> traps = Traps.of(new Criterion(kind, "a", "a", List.of(), Optional.empty(), menu(kind)));
        assertThat(traps).hasSize(kind == Kind.PAIRWISE ? 10 : 20).allSatisfy(trap -> {
            assertThat(trap.expected()).isNotEmpty();
            assertThat(trap.inquiry().criterion().reference()).isPresent();
            if (kind != Kind.PAIRWISE) {
                assertThat(trap.inquiry().criterion().menu().keys()).containsAll(trap.expected());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "3, 1, 3", "5, 1 2, 4 5", "10, 1 2 3 4 5, 6 7 8 9 10"})
    void onAScaleTheHalvesCountWithoutTheMiddle(int grades, String wrong, String right) {
        List<SetTrap> traps =
                Traps.of(new Criterion(Kind.SCALE, "a", "a", List.of(), Optional.empty(), grades(grades)));
        assertThat(traps)
                .allSatisfy(trap -> assertThat(trap.expected())
                        .isEqualTo(Set.of((trap.name().endsWith("right") ? right : wrong).split(" "))));
    }

    @Test
    void areTheSameForTwoCriteriaOfAKindSoThatTheyAreAskedOnce() {
        Criterion other = new Criterion(Kind.RUBRIC, "other", "b", List.of("c"), Optional.empty(), Judged.LEVELS);
        assertThat(Traps.of(other)).isEqualTo(Traps.of(Judged.RUBRIC));
    }

    private static Menu menu(Kind kind) {
        return switch (kind) {
            case FACTS -> menu("other", "fewer", "more", "same");
            case QUESTION -> menu("no", "yes");
            default -> grades(5);
        };
    }

    private static Menu grades(int grades) {
        return menu(IntStream.rangeClosed(1, grades).mapToObj(Integer::toString).toArray(String[]::new));
    }

    private static Menu menu(String... keys) {
        return new Menu(
                List.of(keys).stream()
                        .map(key -> new Choice(key, key, BigDecimal.ONE))
                        .toList(),
                true);
    }
}
