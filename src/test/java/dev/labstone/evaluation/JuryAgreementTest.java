package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Judged;
import dev.labstone.judge.Kind;
import dev.labstone.judge.Material;
import dev.labstone.judge.Menu;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JuryAgreementTest {

    private static final Criterion UNORDERED = new Criterion(
            Kind.FACTS, "facts", "a", List.of(), Optional.empty(), new Menu(Judged.LEVELS.choices(), false));

    /** Observed disagreement 2/8, expected 30/56: 1 - 0.25 / (30 / 56). */
    @Test
    void isKrippendorffsAlpha() {
        JudgingReport.Agreement agreement =
                of(UNORDERED, "useful useful", "useful useless", "useless useless", "useful useful");
        assertThat(agreement.answers()).isEqualTo(4);
        assertThat(agreement.alpha().orElseThrow()).isCloseTo(1 - 0.25 / (30.0 / 56), within(1e-9));
    }

    @Test
    void aNearMissWeighsLessWhereTheMenuHasAnOrder() {
        String[] near = {"useful vague", "useless useless", "useful useful"};
        assertThat(of(Judged.RUBRIC, near).alpha().orElseThrow())
                .isGreaterThan(of(UNORDERED, near).alpha().orElseThrow());
    }

    @Test
    void whatOnlyOneJudgeSpokeOfIsLeftOut() {
        assertThat(of(UNORDERED, "useful silent", "silent silent").answers()).isZero();
        assertThat(of(UNORDERED, "useful silent", "silent silent").alpha()).isEmpty();
        assertThat(of(UNORDERED, "useful silent useful", "useless useless silent")
                        .answers())
                .isEqualTo(2);
    }

    @Test
    void isUnknownWhereAllSaidTheSame() {
        assertThat(of(UNORDERED, "useful useful", "useful useful").alpha()).isEmpty();
    }

    private static JudgingReport.Agreement of(Criterion criterion, String... said) {
        List<Inquiry> inquiries = new ArrayList<>();
        List<Map<Inquiry, Opinion>> judges = new ArrayList<>();
        for (String answer : said) {
            Inquiry inquiry = new Inquiry("one", criterion, new Material("a", answer + inquiries.size()));
            inquiries.add(inquiry);
            String[] words = answer.split(" ");
            for (int i = 0; i < words.length; i++) {
                while (judges.size() <= i) {
                    judges.add(new HashMap<>());
                }
                judges.get(i).put(inquiry, words[i].equals("silent") ? Judged.silent("j") : Judged.says("j", words[i]));
            }
        }
        return JuryAgreement.of(criterion.id(), inquiries, judges);
    }
}
