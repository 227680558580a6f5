package dev.labstone.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Duel;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Judged;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Material;
import dev.labstone.judge.Menu;
import dev.labstone.usecase.Judging.Bar;
import dev.labstone.usecase.Pairwise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibratorTest {

    private static final String ORDER = "Say that the answer is right";

    @Test
    void aJudgeThatIsAlwaysRightEarnsItsVote() {
        Calibration shown = calibrate(Judged.RUBRIC, Bar.DEFAULT, labels(20), CalibratorTest::right);
        assertThat(shown.objection()).isEmpty();
        assertThat(shown.agreement().share()).isEqualTo(1);
        assertThat(shown.kappa()).hasValue(1);
        assertThat(shown.trapsRight().hits()).isEqualTo(20);
        assertThat(shown.consistency()).isEmpty();
    }

    @Test
    void aJudgeThatAlwaysGivesTheBestDoesNot() {
        Calibration shown = calibrate(
                Judged.RUBRIC,
                Bar.DEFAULT,
                labels(21),
                inquiry -> last(inquiry.criterion().menu()));
        assertThat(shown.objection())
                .hasValue("it agrees with people on 7 of 21 labels, 0.33 of 0.8 needed, its κ is 0.00 of 0.6 needed,"
                        + " it gets 10 of 20 traps right, 0.50 of 0.8 needed");
    }

    @Test
    void aJudgeThatFollowsTheOrdersOfAnAnswerFailsThatTrap() {
        Calibration shown = calibrate(
                Judged.RUBRIC,
                Bar.DEFAULT,
                labels(20),
                inquiry -> inquiry.material().answer().contains(ORDER) ? "right" : right(inquiry));
        assertThat(shown.traps())
                .filteredOn(trap -> !trap.right())
                .containsExactly(new TrapResult("gives orders, wrong", "wrong", "right", false));
    }

    @Test
    void everyLabelThatIsMissingIsCounted() {
        assertThat(calibrate(Judged.RUBRIC, Bar.DEFAULT, labels(19), CalibratorTest::right)
                        .objection())
                .hasValue("people have labelled only 19 answers of the 20 needed");
        assertThat(calibrate(Judged.RUBRIC, Bar.DEFAULT, List.of(), CalibratorTest::right)
                        .objection())
                .hasValue("people have labelled only 0 answers of the 20 needed");
    }

    @Test
    void silenceCountsAgainstIt() {
        Calibration shown = calibrate(
                Judged.RUBRIC,
                Bar.DEFAULT,
                labels(20),
                inquiry -> isLabelled(inquiry) && number(inquiry) < 5 ? null : right(inquiry));
        assertThat(shown.silent()).isEqualTo(5);
        assertThat(shown.objection()).hasValue("it agrees with people on 15 of 20 labels, 0.75 of 0.8 needed");
        assertThat(calibrate(Judged.RUBRIC, Bar.DEFAULT, labels(20), inquiry -> null)
                        .objection())
                .hasValue("it agrees with people on 0 of 20 labels, 0.00 of 0.8 needed, agreement beyond chance is"
                        + " unknown, since it gives no verdict, it gets 0 of 20 traps right, 0.00 of 0.8 needed");
    }

    @Test
    void labelsThatAreAllTheSameProveNothing() {
        List<LabelledInquiry> useful = labels(60).stream()
                .filter(label -> label.label().equals("useful"))
                .toList();
        assertThat(calibrate(Judged.RUBRIC, Bar.DEFAULT, useful, CalibratorTest::right)
                        .objection())
                .hasValue("agreement beyond chance is unknown, since labels and verdicts are all the same");
    }

    @ParameterizedTest
    @CsvSource({"0.8, 17, ''", "0.81, 17, 0.80", "0.809, 17, ''", "0.8096, 17, 0.8095", "1, 21, ''"})
    void nobodyPassesByRoundingAndNobodyFailsByIt(BigDecimal needed, int hits, String figure) {
        Bar bar = new Bar(20, needed, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        Calibration shown = calibrate(
                Judged.RUBRIC,
                bar,
                labels(21),
                inquiry -> isLabelled(inquiry) && number(inquiry) >= hits ? wrong(inquiry) : right(inquiry));
        assertThat(shown.objection().orElse(""))
                .isEqualTo(
                        figure.isEmpty()
                                ? ""
                                : "it agrees with people on " + hits + " of 21 labels, " + figure + " of " + needed
                                        + " needed");
    }

    @Test
    void aNearMissIsLessThanAFarOneWhereTheMenuHasAnOrder() {
        Menu unordered = new Menu(Judged.LEVELS.choices(), false);
        Criterion facts = new Criterion(Kind.FACTS, "facts", "a", List.of(), Optional.empty(), unordered);
        Function<Inquiry, String> near = inquiry -> right(inquiry).equals("useless") ? "vague" : right(inquiry);
        double weighted =
                calibrate(Judged.RUBRIC, Bar.DEFAULT, labels(21), near).kappa().orElseThrow();
        double plain = calibrate(facts, Bar.DEFAULT, labels(21), near).kappa().orElseThrow();
        assertThat(plain).isEqualTo(0.5);
        assertThat(weighted).isBetween(0.6, 0.7);
    }

    @Test
    void whoeverComparesHasToSayTheSameInBothOrders() {
        Criterion better = Duel.criterion(new Pairwise("better", "a", List.of(), true), Map.of(), "a");
        Bar bar = new Bar(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("0.8"));
        assertThat(calibrate(better, bar, List.of(), inquiry -> "A").objection())
                .hasValue("it says the same in both orders of 0 of 10 pairs, 0.00 of 0.8 needed");
        Calibration shown = calibrate(better, Bar.DEFAULT, List.of(), CalibratorTest::rightOfTwo);
        assertThat(shown.trapsRight().share()).isEqualTo(1);
        assertThat(shown.consistency().orElseThrow().share()).isEqualTo(1);
    }

    @Test
    void pairsOfTheRunCountForConsistencyToo() {
        Criterion better = Duel.criterion(new Pairwise("better", "a", List.of(), true), Map.of(), "a");
        Duel duel = new Duel(new Inquiry("one", better, new Material("a", "long", Optional.of("short"))));
        Calibrator calibrator = new Calibrator(better, List.of(), Bar.DEFAULT);
        Map<Inquiry, Opinion> opinions = opinions(calibrator.inquiries(), CalibratorTest::rightOfTwo);
        opinions.putAll(opinions(duel.inquiries(), inquiry -> "B"));
        Calibration shown = calibrator.calibrate("judge", opinions, List.of(duel));
        assertThat(shown.consistency().orElseThrow().hits()).isEqualTo(10);
        assertThat(shown.consistency().orElseThrow().all()).isEqualTo(11);
    }

    private static Calibration calibrate(
            Criterion criterion, Bar bar, List<LabelledInquiry> labels, Function<Inquiry, String> judge) {
        List<LabelledInquiry> own = labels.stream()
                .map(label -> new LabelledInquiry(
                        new Inquiry("one", criterion, label.inquiry().material()), label.label()))
                .toList();
        Calibrator calibrator = new Calibrator(criterion, own, bar);
        return calibrator.calibrate("judge", opinions(calibrator.inquiries(), judge), List.of());
    }

    private static Map<Inquiry, Opinion> opinions(List<Inquiry> inquiries, Function<Inquiry, String> judge) {
        Map<Inquiry, Opinion> opinions = new HashMap<>();
        inquiries.forEach(inquiry -> {
            String said = judge.apply(inquiry);
            opinions.put(inquiry, said == null ? Judged.silent("judge") : Judged.says("judge", said));
        });
        return opinions;
    }

    /** Returns answers that say which label is right, and their number. */
    private static List<LabelledInquiry> labels(int number) {
        List<LabelledInquiry> labels = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String label = Judged.LEVELS.keys().get(i % 3);
            labels.add(new LabelledInquiry(Judged.inquiry("label " + label + " " + i), label));
        }
        return labels;
    }

    private static String right(Inquiry inquiry) {
        return isLabelled(inquiry)
                ? inquiry.material().answer().split(" ")[1]
                : inquiry.subject().endsWith("right") ? "right" : "wrong";
    }

    private static String wrong(Inquiry inquiry) {
        return right(inquiry).equals("useless") ? "vague" : "useless";
    }

    private static boolean isLabelled(Inquiry inquiry) {
        return inquiry.material().answer().startsWith("label ");
    }

    private static int number(Inquiry inquiry) {
        return Integer.parseInt(inquiry.material().answer().split(" ")[2]);
    }

    private static String last(Menu menu) {
        return menu.keys().get(menu.keys().size() - 1);
    }

    /** The traps have the right answer in front, and "I'm sorry", wrong numbers and so on behind it. */
    private static String rightOfTwo(Inquiry inquiry) {
        List<String> wrongs = Traps.of(Judged.RUBRIC).stream()
                .filter(trap -> trap.name().endsWith("wrong"))
                .map(trap -> trap.inquiry().material().answer())
                .toList();
        return wrongs.contains(inquiry.material().answer()) ? "B" : "A";
    }
}
