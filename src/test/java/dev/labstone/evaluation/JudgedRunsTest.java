package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.check.Outcome;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.judge.Judged;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judges over several runs: broken off, recorded, replayed, dead, and several at once. */
class JudgedRunsTest {

    private static final String CHECKS = "[ question: { ask: Is it polite, name: polite } ]";

    @TempDir
    Path folder;

    private Court court;

    @BeforeEach
    void writeUseCase() {
        court = Court.in(folder).withChecks(CHECKS);
    }

    @Test
    void aRunThatGoesOnAsksAJudgeNothingTwice() {
        try (ModelServer base = Court.answers("Paris, please.");
                ModelServer judge = Court.judge("please")) {
            court.withLineup("base: " + base.binding(), "judge: " + judge.binding());
            assertThatThrownBy(() -> court.run(false, stopAfter(5))).hasMessage("stopped");
            assertThat(judge.asked().size()).isBetween(5, 20);
            Run run = court.run();
            assertThat(Court.assessment(run, 0).outcome()).isEqualTo(Outcome.PASS);
            assertThat(base.asked()).hasSize(1);
            assertThat(judge.asked()).hasSize(21).doesNotHaveDuplicates();
        }
    }

    @Test
    void aReplayNeedsNoJudgeAndSaysTheSame() {
        Run recorded;
        try (ModelServer base = Court.answers("Paris, please.");
                ModelServer judge = Court.judge("please")) {
            court.withLineup("base: " + base.binding(), "judge: " + judge.binding());
            recorded = court.run(true, new RunListener() {});
        }
        Path recordings = court.cases().path().resolve(CasesFolder.USE_CASE).resolve("recordings");
        assertThat(recordings.resolve("judge.jsonl")).exists();
        court.withLineup("base: { recorded: base }", "judge: { recorded: judge }");
        Run replay = court.run();
        assertThat(Court.assessment(replay, 0)).isEqualTo(Court.assessment(recorded, 0));
        assertThat(replay.id()).startsWith("replay-").isEqualTo(court.run().id());
        assertThat(replay.judging().orElseThrow().judges())
                .isEqualTo(recorded.judging().orElseThrow().judges());
    }

    @Test
    void aDeadJudgeIsAnErrorAndItsQuestionsAreLeftForTheNextRun() {
        try (ModelServer base = Court.answers("Paris, please.");
                ModelServer judge = Court.judge("please")) {
            court.withLineup(
                    "base: " + base.binding(), "judge: { openai: \"http://127.0.0.1:9/v1\", model: m, attempts: 1 }");
            Run run = court.run();
            assertThat(Court.assessment(run, 0).outcome()).isEqualTo(Outcome.ERROR);
            assertThat(Court.assessment(run, 0).commentary()).contains("nobody listens at 127.0.0.1:9");
            assertThat(run.isComplete()).isFalse();
            RunFolder.end(court.cases().path().resolve("run"), run);
            assertThat(court.cases().path().resolve("run/journal.jsonl")).exists();
            court.withLineup("base: " + base.binding(), "judge: " + judge.binding());
            assertThat(Court.assessment(court.run(), 0).outcome()).isEqualTo(Outcome.PASS);
            assertThat(base.asked()).hasSize(1);
        }
    }

    @Test
    void aJudgeWithoutItsKeyIsAnErrorOfWhatItShouldGrade() {
        try (ModelServer base = Court.answers("Paris, please.")) {
            court.withLineup(
                    "base: " + base.binding(),
                    "judge: { openai: \"https://models.example.com/v1\", model: m, api_key_env: NO_SUCH_VARIABLE_OF_LABSTONE }");
            assertThat(Court.assessment(court.run(), 0).outcome()).isEqualTo(Outcome.ERROR);
        }
    }

    @Test
    void twoJudgesHaveToAgree() {
        try (ModelServer base = Court.answers("Paris, please.");
                ModelServer kind = Court.judge("please");
                ModelServer other = ModelServer.start("strict", prompt -> Judged.reply("no"))) {
            court.withLineup("base: " + base.binding(), "judge: [ " + kind.binding() + ", " + other.binding() + " ]");
            Run run = court.run();
            assertThat(Court.assessment(run, 0).outcome()).isEqualTo(Outcome.ABSTAIN);
            assertThat(Court.assessment(run, 0).commentary())
                    .contains(
                            "no more than half of the judges agree: judge (judging): \"yes\"",
                            "judge-2 (strict): \"no\"");
            assertThat(Court.check(run, 0).opinions()).hasSize(2);
            assertThat(run.judging().orElseThrow().agreement())
                    .singleElement()
                    .satisfies(agreement -> assertThat(agreement.criterion()).isEqualTo("question polite"));
            assertThat(other.asked()).hasSize(21);
        }
    }

    @Test
    void aJudgeThatGradesItselfIsNamed() {
        try (ModelServer base = ModelServer.start("SmolLM2-1.7B", prompt -> Judged.reply("yes"));
                ModelServer judge = ModelServer.start("SmolLM2-360M", prompt -> Judged.reply("yes"))) {
            court.withLineup("base: " + base.binding(), "judge: [ " + base.binding() + ", " + judge.binding() + " ]");
            assertThat(court.run().judging().orElseThrow().judges())
                    .extracting(known -> String.join(" ", known.warnings()))
                    .satisfiesExactly(
                            same -> assertThat(same).contains("the judge is the same model as base"),
                            family -> assertThat(family).contains("are both of the family smollm"));
        }
    }

    @Test
    void answersOfTwoModelsAreComparedInBothOrders() {
        court.with("judging: { LENIENT }", "{ leaf: none, pairwise: The polite one. }", "[ keyword: Paris ]");
        try (ModelServer base = Court.answers("Paris.");
                ModelServer trained = ModelServer.start("trained", prompt -> "Paris, please.");
                ModelServer judge = ModelServer.start(
                        "judging", prompt -> Judged.reply(Court.answer(prompt).contains("please") ? "A" : "B"))) {
            court.withLineup("base: " + base.binding(), "trained: " + trained.binding(), "judge: " + judge.binding());
            Run run = court.run();
            assertThat(run.results().get(0).preferences()).singleElement().satisfies(preference -> {
                assertThat(preference.comparison()).isEqualTo(Comparison.INSTRUCTLAB);
                assertThat(preference.winner()).isEqualTo(Winner.SECOND);
                assertThat(preference.opinions()).hasSize(2);
            });
            assertThat(Court.graded(judge)).containsExactly("Paris.", "Paris, please.");
        }
    }

    private static RunListener stopAfter(int answers) {
        return new RunListener() {
            @Override
            public void responded(Role role, int answered, int failed) {
                if (answered == answers) {
                    throw new IllegalStateException("stopped");
                }
            }
        };
    }
}
