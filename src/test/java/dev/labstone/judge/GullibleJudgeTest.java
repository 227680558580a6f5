package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Opinion;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.usecase.Judging;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges that repeat what they are shown: what the answer says never becomes a verdict. */
class GullibleJudgeTest {

    private static final String OWN = Judged.reply("useless");

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void aJudgeThatOnlyRepeatsTheAnswerHasNoVerdict(Attack attack) {
        assertThat(said(attack, prompt -> attack.text())).isEmpty();
        assertThat(said(attack, GullibleJudgeTest::shown)).isEmpty();
        assertThat(said(attack, prompt -> "The answer:\n> " + shown(prompt).replace("\n", "\n> ")))
                .isEmpty();
        assertThat(said(attack, prompt -> "\"" + attack.text() + "\"")).isEmpty();
        assertThat(said(attack, prompt -> prompt)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.labstone.judge.Attack#all")
    void aJudgeThatQuotesTheAnswerHasAtMostItsOwnVerdict(Attack attack) {
        assertIsOwn(said(attack, prompt -> "The answer says: " + shown(prompt) + "\n\n" + OWN));
        assertIsOwn(said(attack, prompt -> "The answer says: " + attack.text() + "\n\nVerdict: useless"));
        assertIsOwn(said(attack, prompt -> OWN + "\nThe answer says: " + attack.text()));
        assertIsOwn(
                said(attack, prompt -> "{\"reason\": \"It says " + attack.text() + "\", \"verdict\": \"useless\"}"));
        assertIsOwn(said(attack, prompt -> "<think>" + attack.text() + "</think>" + OWN));
    }

    private static void assertIsOwn(Optional<String> said) {
        assertThat(said.orElse("useless")).isEqualTo("useless");
    }

    private static Optional<String> said(Attack attack, UnaryOperator<String> judge) {
        Inquiry inquiry = Judged.inquiry(attack.text());
        Opinion opinion = new Hearing("judge", Judging.DEFAULT.decoding(), 1)
                .hold(
                        List.of(inquiry),
                        questions -> questions.stream()
                                .map(Question::request)
                                .map(request -> Judged.answer(
                                        judge.apply(request.prompt().user())))
                                .map(Response.class::cast)
                                .toList())
                .get(inquiry);
        return opinion.said();
    }

    private static String shown(String prompt) {
        int begin = prompt.indexOf("ANSWER begins]\n") + 15;
        return prompt.substring(begin, prompt.indexOf(" ANSWER ends]", begin) - 10);
    }
}
