package dev.labstone.judge;

import static dev.labstone.judge.Judged.dead;
import static dev.labstone.judge.Judged.says;
import static dev.labstone.judge.Judged.silent;
import static dev.labstone.judge.Judged.votes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JuryTest {

    @ParameterizedTest
    @CsvSource({
        "useful, PASS, 1",
        "vague, FAIL, 0.5",
        "useless, FAIL, 0",
        "useful useful, PASS, 1",
        "useful useless, ABSTAIN,",
        "useful vague useful, PASS, 1",
        "useful vague useless, ABSTAIN,",
        "useful useful vague vague, ABSTAIN,",
        "useful silent, ABSTAIN,",
        "useful useful silent, PASS, 1",
        "useful silent silent, ABSTAIN,",
        "silent, ABSTAIN,",
        "dead, ERROR,",
        "useful dead, ERROR,",
        "useful useful dead, PASS, 1",
        "useful vague dead, ERROR,",
    })
    void moreThanHalfDecide(String said, Outcome outcome, BigDecimal score) {
        Verdict verdict = verdict(jury(said.split(" ")));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.score()).isEqualTo(Optional.ofNullable(score));
    }

    @Test
    void saysWhatWasSaid() {
        assertThat(verdict(jury("vague")).reason()).isEqualTo("\"vague\": so judge-1 thinks");
        assertThat(verdict(jury("vague", "vague")).reason()).isEqualTo("2 of 2 judges: \"vague\": so judge-1 thinks");
        assertThat(verdict(jury("vague", "useful")).reason())
                .isEqualTo(
                        "no more than half of the judges agree: judge-1: \"vague\": so judge-1 thinks; judge-2: \"useful\": so"
                                + " judge-2 thinks");
        assertThat(verdict(jury("silent")).reason()).isEqualTo("the reply is empty");
        assertThat(verdict(jury("silent", "dead")).reason()).isEqualTo("judge-2: nobody listens");
    }

    @Test
    void onlyThoseThatHaveEarnedItVote() {
        List<Vote> votes = new ArrayList<>(votes(says("a", "useful")));
        votes.add(new Vote(says("b", "useless"), Optional.of("its κ is 0.10 of 0.6 needed")));
        votes.add(new Vote(says("c", "useless"), Optional.of("its κ is 0.20 of 0.6 needed")));
        assertThat(verdict(votes).outcome()).isEqualTo(Outcome.ABSTAIN);
        assertThat(verdict(votes).reason())
                .contains("a: \"useful\": so a thinks", "b has no vote here", "c has no vote here");
        votes.addAll(votes(says("d", "useful"), says("e", "useful")));
        assertThat(verdict(votes).outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict(votes).reason()).isEqualTo("3 of 5 judges: \"useful\": so a thinks");
        assertThat(verdict(votes.subList(1, 3)))
                .isEqualTo(
                        Verdict.abstain(
                                "b has no vote here, because its κ is 0.10 of 0.6 needed; it says \"useless\": so b thinks; c has"
                                        + " no vote here, because its κ is 0.20 of 0.6 needed; it says \"useless\": so c thinks"));
    }

    @Test
    void aJudgeThatIsNotThereIsAnErrorEvenWithoutAVote() {
        Vote dead = new Vote(dead("a"), Optional.of("it agrees with people on 0 of 20 labels"));
        assertThat(verdict(List.of(dead))).isEqualTo(Verdict.error("a: nobody listens"));
        assertThat(verdict(List.of(dead, votes(silent("b")).get(0)))).isEqualTo(Verdict.error("a: nobody listens"));
        assertThat(verdict(List.of(dead, votes(says("b", "useful")).get(0))))
                .isEqualTo(Verdict.error("a: nobody listens"));
    }

    private static Verdict verdict(List<Vote> votes) {
        return Jury.verdict(votes, Judged.LEVELS);
    }

    private static List<Vote> jury(String... said) {
        Opinion[] opinions = new Opinion[said.length];
        for (int i = 0; i < said.length; i++) {
            String judge = "judge-" + (i + 1);
            opinions[i] = switch (said[i]) {
                case "silent" -> silent(judge);
                case "dead" -> dead(judge);
                default -> says(judge, said[i]);
            };
        }
        return votes(opinions);
    }
}
