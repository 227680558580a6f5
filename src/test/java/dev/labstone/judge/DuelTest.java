package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Duel.Decision;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.usecase.Pairwise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuelTest {

    private static final Criterion CRITERION =
            Duel.criterion(new Pairwise("pairwise", "a", List.of(), true), Map.of(), "b");
    private static final Duel DUEL =
            new Duel(new Inquiry("one", CRITERION, new Material("a", "first", Optional.of("second"))));

    @ParameterizedTest
    @CsvSource({
        "A, B, FIRST, true",
        "B, A, SECOND, true",
        "tie, tie, TIE, true",
        "A, A, TIE, false",
        "B, B, TIE, false",
        "A, tie, TIE, false",
        "tie, A, TIE, false",
        "silent, A, UNDECIDED, false",
        "A, silent, UNDECIDED, false",
        "silent, silent, UNDECIDED, false",
    })
    void onlyWhatIsPreferredInBothOrdersHasWon(String straight, String swapped, Winner winner, boolean consistent) {
        Decision decision = decide(straight, swapped);
        assertThat(decision.winner()).isEqualTo(winner);
        assertThat(decision.consistent()).isEqualTo(consistent);
        assertThat(decision.opinions()).hasSize(2);
    }

    @Test
    void saysWhyThereIsNoWinner() {
        assertThat(decide("A", "A").reason())
                .isEqualTo(
                        "the verdict goes by the order: \"first\", and with the answers in the other order \"second\"");
        assertThat(decide("A", "silent").reason()).isEqualTo("the reply is empty");
    }

    @Test
    void putsEachAnswerInFrontOnce() {
        assertThat(DUEL.inquiries())
                .extracting(inquiry -> inquiry.material().answer())
                .containsExactly("first", "second");
        assertThat(DUEL.inquiry().swapped().swapped()).isEqualTo(DUEL.inquiry());
        assertThat(DUEL.inquiry().instructions()).startsWith("compare-1 (");
    }

    @Test
    void fillsInTheFieldsOfTheExample() {
        Pairwise pairwise = new Pairwise("shorter", "Fit for {{who}}?", List.of("Look at {{who}}."), false);
        Criterion criterion = Duel.criterion(pairwise, Map.of("who", "children"), "b");
        assertThat(criterion.text()).isEqualTo("Fit for children?");
        assertThat(criterion.steps()).containsExactly("Look at children.");
        assertThat(criterion.reference()).isEmpty();
        assertThat(criterion.id()).isEqualTo("pairwise shorter");
        assertThat(CRITERION.reference()).contains("b");
    }

    private static Decision decide(String straight, String swapped) {
        return DUEL.decide(
                Map.of(DUEL.inquiry(), opinion(straight), DUEL.inquiry().swapped(), opinion(swapped)));
    }

    private static Opinion opinion(String said) {
        return said.equals("silent") ? Judged.silent("judge") : Judged.says("judge", said);
    }
}
