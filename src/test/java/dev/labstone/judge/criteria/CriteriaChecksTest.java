package dev.labstone.judge.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.labstone.check.Outcome;
import dev.labstone.files.InvalidFileException;
import dev.labstone.judge.Choice;
import dev.labstone.judge.Criteria;
import dev.labstone.judge.Criterion;
import dev.labstone.judge.Kind;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaChecksTest {

    private static final String RUBRIC = """
            - rubric:
                name: action
                criterion: How useful is it to {{who}}?
                steps: ["Look at {{who}}.", Then say.]
                levels:
                  good: { score: 1, means: "{{who}} can act" }
                  bad: { score: 0, means: nobody can }
                  so-so: { score: 0.5, means: some can }
            """;

    @Test
    void aRubricSortsItsLevelsAndFillsItsPlaceholders() {
        Criterion criterion = criterion(RUBRIC, "who: an operator");
        assertThat(criterion.id()).isEqualTo("rubric action");
        assertThat(criterion.text()).isEqualTo("How useful is it to an operator?");
        assertThat(criterion.steps()).containsExactly("Look at an operator.", "Then say.");
        assertThat(criterion.menu().keys()).containsExactly("bad", "so-so", "good");
        assertThat(criterion.menu().choices().get(2).meaning()).isEqualTo("an operator can act");
        assertThat(criterion.menu().ordered()).isTrue();
        assertThat(criterion.reference()).contains("an answer");
    }

    @Test
    void aQuestionIsAnsweredWithYesOrNo() {
        Criterion yes = criterion("- question: Does it name {{who}}", "who: an operator");
        assertThat(yes.text()).isEqualTo("Does it name an operator");
        assertThat(yes.id()).isEqualTo("question");
        assertThat(yes.menu().choices()).extracting(Choice::key).containsExactly("no", "yes");
        assertThat(yes.menu().choices())
                .extracting(choice -> choice.score().intValue())
                .containsExactly(0, 1);
        Criterion no = criterion("- question: { ask: Is it rude, expected: no, show_reference: false }", "");
        assertThat(no.menu().choices())
                .extracting(choice -> choice.score().intValue())
                .containsExactly(1, 0);
        assertThat(no.reference()).isEmpty();
    }

    @Test
    void aScaleGoesFromZeroToOne() {
        Criterion scale = criterion("- { scale: How clear is it, threshold: 0.5 }", "");
        assertThat(scale.menu().keys()).containsExactly("1", "2", "3", "4", "5");
        assertThat(scale.menu().choices())
                .extracting(choice -> choice.score().doubleValue())
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        Criterion thirds = criterion("- { scale: { criterion: a, from: 0, to: 3 }, threshold: 0.5 }", "");
        assertThat(thirds.menu().choices())
                .extracting(choice -> choice.score().toPlainString())
                .containsExactly("0.0000", "0.3333", "0.6667", "1.0000");
    }

    @Test
    void factsAreComparedWithAText() {
        Criterion facts = criterion("- facts: { agree_with: 'It is {{who}}.', fewer: 0.2 }", "who: me");
        assertThat(facts.kind()).isEqualTo(Kind.FACTS);
        assertThat(facts.reference()).contains("It is me.");
        assertThat(facts.menu().keys()).containsExactly("other", "fewer", "more", "same");
        assertThat(facts.menu().choices())
                .extracting(choice -> choice.score().doubleValue())
                .containsExactly(0.0, 0.2, 1.0, 1.0);
        assertThat(facts.menu().ordered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question: Is it so",
                "facts: a",
                "rubric: { criterion: a, levels: { b: { score: 0, means: c }, " + "d: { score: 1, means: e } } }"
            })
    void anEmptyAnswerFailsWithoutAJudgeAndAnyOtherNeedsOne(String check) {
        Checking checking = Checking.of("- " + check);
        assertThat(checking.outcomeOf(" \n")).isEqualTo(Outcome.FAIL);
        assertThat(checking.outcomeOf("an answer")).isEqualTo(Outcome.ABSTAIN);
        assertThat(checking.verdictOn("an answer").reason())
                .startsWith("no judge was asked: the lineup binds no model to the role \"judge\"")
                .contains("add a line \"judge: …\"");
        assertThat(Checking.of("- not: { " + check + " }").outcomeOf("")).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            question: { ask: a, expected: maybe }  | 10:37: "expected" is not allowed ⏎    found:    maybe ⏎    expected: one of yes, no
            question: { ask: a, name: Is It }      | 10:33: the name of a criterion is not allowed ⏎    found:    Is It
            question: { ask: a, steps: [[b]] }     | "steps" must be text
            question: { ask: a, show_reference: 1 }| "show_reference" is not allowed
            question: { ask: '{{nobody}}' }        | {{nobody}} has no value in this example
            scale: { criterion: a, from: 5, to: 5 }| 10:36: the scale has no grades ⏎    found:    5 to 5 ⏎    expected: "from" below "to"
            scale: { criterion: a, to: 11 }        | a whole number from 0 to 10
            scale: a                               | 10:7: "scale" needs a threshold, because hardly any right answer has the score 1 ⏎    expected: a line "threshold: …", usually from 0.5 to 0.75, or "weight: 0"
            facts: { fewer: 0.5 }                  | "agree_with" is missing
            facts: { agree_with: a, more: 1.5 }    | a number from 0 to 1
            facts: { agree_with: a, show_reference: true } | unknown key "show_reference"
            rubric: { criterion: a }               | "levels" is missing
            rubric: { criterion: a, levels: {} }   | 10:39: a rubric needs something to choose from ⏎    found:    no level ⏎    expected: at least two
            rubric: { criterion: a, levels: { b: { score: 1 }, c: { score: 0, means: d } } } | "means" is missing
            rubric: { criterion: a, levels: { b: c, d: e } } | 10:44: "b" must be a map
            rubric: { criterion: a, levels: { b: { score: 2, means: c }, d: { score: 0, means: c } } } | a number from 0 to 1
            rubric: { criterion: a, levels: { B: { score: 1, means: c }, b: { score: 0, means: c } } } | levels cannot be told apart ⏎    found:    B, b
            rubric: { criterion: a, levels: { b: { score: 0, means: c }, d: { score: 0, means: c } } } | no level can pass
            rubric: { criterion: a, levels: { b: { score: 1, means: c }, d: { score: 1, means: c } } } | every level has the same score
            rubric: nobody                         | 10:15: there is no rubric "nobody" ⏎    expected: an entry of "rubrics:"
            """)
    void tellsWhichSettingMakesNoSense(String check, String problem) {
        assertThat(catchThrowableOfType(InvalidFileException.class, () -> Checking.of("- " + check))
                        .getMessage())
                .contains(problem.replace(" ⏎", "\n"));
    }

    private static Criterion criterion(String check, String fields) {
        Checking checking = Checking.of(check, fields);
        return Criteria.of(checking.example(), checking.checks())
                .values()
                .iterator()
                .next();
    }
}
