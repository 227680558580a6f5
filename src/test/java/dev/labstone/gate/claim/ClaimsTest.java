package dev.labstone.gate.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.Run;
import dev.labstone.files.Place;
import dev.labstone.testing.Marked;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.NotWorse;
import dev.labstone.usecase.Claim.Reaches;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    private static final Place PLACE = new Place(Path.of("cases/marked.yaml"), 1, 1);
    private static final Claim BETTER = new Better(Role.TRAINED, Role.BASE, terms(Measure.PASSES));
    private static final Claim BETTER_SCORES = new Better(Role.TRAINED, Role.BASE, terms(Measure.GOODNESS));
    private static final Claim NOT_WORSE = new NotWorse(Role.TRAINED, Role.BASE, BigDecimal.TEN, terms(Measure.PASSES));
    private static final Claim NOT_WORSE_SCORES =
            new NotWorse(Role.TRAINED, Role.BASE, BigDecimal.TEN, terms(Measure.GOODNESS));
    private static final Claim REACHES = new Reaches(Role.TRAINED, BigDecimal.valueOf(80), terms(Measure.PASSES));

    private static Terms terms(Measure measure, String... groups) {
        return new Terms(true, measure, List.of(groups), PLACE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27*-+ 4*++ 14*--  | proved: trained passes 31 of 45, base 4 (McNemar p < 0.001)
            27*+- 4*++ 14*--  | refuted: trained passes 4 of 45, base 31 (McNemar p < 0.001)
            6*-+ 10*++        | proved: trained passes 16 of 16, base 10 (McNemar p = 0.031)
            5*-+              | inconclusive: trained passes 5 of 5, base 0 (McNemar p = 0.063); 5 examples are too few to show anything; add about 1, if shares stay as they are
            25*++             | inconclusive: trained passes 25 of 25, base 25 (McNemar p = 1.000); 25 examples can only show gains of 30 points or more; even 10000 would not settle it, if shares stay as they are
            9*-+ 4*+- 12*--   | inconclusive: trained passes 9 of 25, base 4 (McNemar p = 0.267); 25 examples can only show gains of 53 points or more; add about 90, if shares stay as they are
            20*?? 5*-+        | inconclusive: trained passes 5 of 5, base 0 (McNemar p = 1.000); 20 of 25 have no verdict, more than a fifth
            """)
    void tellsWhichRolePassesMore(String marks, String words) {
        assertThat(tested(BETTER, marks).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40*++         | PROVED
            18*++         | INCONCLUSIVE
            10*++ 10*--   | INCONCLUSIVE
            15*+- 15*++   | REFUTED
            30*++ 2*+-    | INCONCLUSIVE
            120*++ 2*+-   | PROVED
            """)
    void tellsWhetherALossIsBelowItsMargin(String marks, ClaimState state) {
        assertThat(tested(NOT_WORSE, marks).state()).isEqualTo(state);
        assertThat(tested(NOT_WORSE_SCORES, marks).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -+ 29*++      | PROVED
            14*++         | PROVED
            13*++         | INCONCLUSIVE
            17*++ 3*+-    | INCONCLUSIVE
            10*++ 10*--   | REFUTED
            """)
    void tellsWhetherARolePassesEnough(String marks, ClaimState state) {
        assertThat(tested(REACHES, marks).state()).isEqualTo(state);
    }

    @Test
    void tellsHowManyMoreExamplesWouldRefuteAClaim() {
        assertThat(tested(NOT_WORSE, "13*++ 2*-- 3*+-").words())
                .isEqualTo(
                        "inconclusive: trained passes 13 of 18, base 16 (Tango p = 0.278); add about 130, if shares stay as"
                                + " they are");
        assertThat(tested(REACHES, "15*++ 7*--").words())
                .isEqualTo(
                        "inconclusive: trained passes 15 of 22 (binomial p = 0.133); add about 70, if shares stay as they"
                                + " are");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10*39 5*48         | PROVED
            10*93              | REFUTED
            5*39               | INCONCLUSIVE
            5*39 5*93          | INCONCLUSIVE
            20*55              | INCONCLUSIVE
            10*39 3*9?         | INCONCLUSIVE
            """)
    void tellsWhoseAnswersAreBetter(String marks, ClaimState state) {
        TestedClaim tested = tested(BETTER_SCORES, marks);
        assertThat(tested.state()).as(tested.words()).isEqualTo(state);
    }

    @Test
    void correctsForHowManyClaimsThereAre() {
        Run run = Marked.run("all", "6*-+ 10*++");
        assertThat(test(run, BETTER, REACHES))
                .extracting(TestedClaim::state)
                .containsExactly(ClaimState.INCONCLUSIVE, ClaimState.INCONCLUSIVE);
        assertThat(test(run, BETTER)).extracting(TestedClaim::state).containsExactly(ClaimState.PROVED);
        assertThat(test(run, BETTER, REACHES).get(0).adjusted())
                .isEqualTo(0.0562, org.assertj.core.data.Offset.offset(1e-4));
    }

    /** Else whoever looks at many things would make the gate blind. */
    @Test
    void whatIsInformativeDoesNotWeakenWhatIsRequired() {
        Run run = Marked.run("all", "8*+- -+ 10*++");
        Claim idle = new Reaches(Role.BASE, BigDecimal.valueOf(90), new Terms(false, Measure.PASSES, List.of(), PLACE));
        TestedClaim alone = test(run, BETTER).get(0);
        assertThat(alone.state()).isEqualTo(ClaimState.REFUTED);
        List<TestedClaim> beside = test(run, BETTER, idle, idle, idle);
        assertThat(beside.get(0)).isEqualTo(alone);
        assertThat(beside.get(1).adjusted())
                .isGreaterThanOrEqualTo(beside.get(1).p());
    }

    @Test
    void whatWouldSettleAClaimCountsTheOthersBesideIt() {
        Run run = Marked.run("all", "7*-+ 20*++");
        assertThat(test(run, BETTER, BETTER, BETTER, BETTER).get(0).words())
                .contains("p = 0.063", "add about ")
                .doesNotContain("add about 2,");
        assertThat(test(Marked.run("all", "5*-+ -?"), BETTER).get(0).words())
                .endsWith("1 of 6 have no verdict, and they may speak against it; get those verdicts first");
        assertThat(test(Marked.run("all", "-+"), BETTER).get(0).words()).contains("1 example is too few");
    }

    @Test
    void looksAtTheGroupsOfTheClaimOnly() {
        Run run = Marked.run("cards", "10*-+", "retention", "10*+-");
        Claim onCards = new Better(Role.TRAINED, Role.BASE, terms(Measure.PASSES, "cards"));
        assertThat(test(run, onCards).get(0).evidence().sample().counted())
                .containsExactly("e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9");
        assertThat(test(run, onCards).get(0).state()).isEqualTo(ClaimState.PROVED);
        assertThat(test(run, BETTER).get(0).state()).isEqualTo(ClaimState.INCONCLUSIVE);
    }

    @Test
    void leavesOutWhatTheStudentMayHaveSeen() {
        Run run = Marked.run("all", "10*-+");
        TestedClaim tested = new Claims(run, example -> !example.id().equals("e3"))
                .test(List.of(BETTER))
                .get(0);
        assertThat(tested.state()).isEqualTo(ClaimState.INCONCLUSIVE);
        assertThat(tested.evidence().sample().counted()).containsExactly("e3");
        assertThat(tested.evidence().sample().leaked()).hasSize(9);
        TestedClaim nothing =
                new Claims(run, example -> true).test(List.of(BETTER)).get(0);
        assertThat(nothing.words()).endsWith("no example counts");
    }

    @Test
    void doesNotTestWhatTheLineupDoesNotBind() {
        Claim initial = new Better(Role.LLAMA, Role.GRANITE, terms(Measure.PASSES));
        List<TestedClaim> tested = test(Marked.run("all", "6*-+"), initial, BETTER);
        assertThat(tested.get(0).words()).isEqualTo("not tested: the lineup does not bind both roles");
        assertThat(tested.get(1).state()).as("not corrected for").isEqualTo(ClaimState.PROVED);
        assertThat(tested.get(0).isViolated()).isFalse();
    }

    @Test
    void looksAtAComparisonAsAWholeAndByGroup() {
        Run run = Marked.run("cards", "20*-+ 20*--", "retention", "18*++", "codes", "12*+-");
        assertThat(new Claims(run, example -> false).test(Comparison.INSTRUCTLAB))
                .extracting(
                        tested -> tested.claim().words() + ": " + tested.state().words())
                .containsExactly(
                        "trained better than base: inconclusive",
                        "trained better than base on cards: proved",
                        "trained better than base on retention: inconclusive",
                        "trained better than base on codes: refuted");
    }

    /** The law of missing verdicts: what is proved or refuted stays so, whatever they would have been. */
    @Test
    void provesNothingThatHangsOnMissingVerdicts() {
        Random random = new Random(11);
        int decided = 0;
        for (int round = 0; round < 400; round++) {
            String marks = IntStream.range(0, 12 + random.nextInt(20))
                    .mapToObj(any -> mark(random, 0.25) + mark(random, 0.7))
                    .collect(Collectors.joining(" "));
            for (Claim claim : List.of(BETTER, NOT_WORSE, REACHES, BETTER_SCORES)) {
                ClaimState state = tested(claim, marks).state();
                if (state != ClaimState.INCONCLUSIVE) {
                    decided++;
                    assertThat(tested(claim, filled(marks, random)).state())
                            .as("%s: %s", claim.words(), marks)
                            .isEqualTo(state);
                }
            }
        }
        assertThat(decided).isGreaterThan(200);
    }

    @Test
    void aJudgeThatFallsSilentOnOneSidesBadAnswersCannotMakeItWin() {
        String seen = "10*+- 10*-- 12*-+ 10*++";
        String silent = "10*+? 10*-? 12*-+ 10*++";
        assertThat(tested(BETTER, seen).state()).isEqualTo(ClaimState.INCONCLUSIVE);
        assertThat(tested(BETTER, silent).words())
                .isEqualTo(
                        "inconclusive: trained passes 22 of 22, base 10 (McNemar p = 0.832); 20 of 42 have no verdict,"
                                + " more than a fifth");
        assertThat(tested(REACHES, silent).state()).isEqualTo(ClaimState.INCONCLUSIVE);
        assertThat(tested(BETTER_SCORES, silent).state()).isEqualTo(ClaimState.INCONCLUSIVE);
    }

    private static String mark(Random random, double passes) {
        return random.nextInt(14) == 0 ? "?" : random.nextDouble() < passes ? "+" : "-";
    }

    private static String filled(String marks, Random random) {
        StringBuilder filled = new StringBuilder();
        marks.chars().forEach(mark -> filled.append(mark == '?' ? (random.nextBoolean() ? '+' : '-') : (char) mark));
        return filled.toString();
    }

    private static TestedClaim tested(Claim claim, String marks) {
        return test(Marked.run("all", marks), claim).get(0);
    }

    private static List<TestedClaim> test(Run run, Claim... claims) {
        return new Claims(run, example -> false).test(List.of(claims));
    }
}
