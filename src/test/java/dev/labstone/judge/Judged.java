package dev.labstone.judge;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.labstone.check.Opinion;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.testing.Checking;
import dev.labstone.usecase.Judging;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Criteria, replies and opinions for the tests of judges. */
public final class Judged {

    /** What {@link #RUBRIC} has to choose from. */
    public static final Menu LEVELS = new Menu(
            List.of(
                    new Choice("useless", "no action is named", BigDecimal.ZERO),
                    new Choice("vague", "an action is named, but not how", new BigDecimal("0.5")),
                    new Choice("useful", "a command is named", BigDecimal.ONE)),
            true);

    /** A rubric with three levels. */
    public static final Criterion RUBRIC = new Criterion(
            Kind.RUBRIC, "action", "How useful is the action?", List.of(), Optional.of("Start it."), LEVELS);

    private Judged() {}

    /** Returns an inquiry into an answer by {@link #RUBRIC}. */
    public static Inquiry inquiry(String answer) {
        return new Inquiry("one", RUBRIC, new Material("What is to be done?", answer));
    }

    /** Returns the user's turn of the request that puts {@link #RUBRIC} on an answer. */
    static String prompt(String answer) {
        return inquiry(answer)
                .requests(Judging.DEFAULT.decoding(), 1)
                .get(0)
                .prompt()
                .user();
    }

    /** Returns the reply of a judge that keeps to the form. */
    public static String reply(String verdict) {
        return "{\"reason\": \"It is " + verdict + " by the criterion.\", \"verdict\": \"" + verdict + "\"}";
    }

    /** Returns a whole reply. */
    public static Answer answer(String text) {
        return Checking.answer(text);
    }

    /** Returns a reply that ended for a reason. */
    public static Answer answer(String text, FinishReason finish) {
        Sent sent = new Sent("/v1/chat/completions", NullNode.getInstance(), "");
        ModelIdentity judge = new ModelIdentity("m", Optional.empty(), "test", Optional.empty(), Optional.empty());
        return new Answer(text, finish, Tokens.UNKNOWN, 1, 1, Instant.EPOCH, sent, judge);
    }

    /** Returns the opinion of a judge that says this. */
    public static Opinion says(String judge, String verdict) {
        return new Opinion(judge, "v", Optional.of(verdict), "so " + judge + " thinks", false, List.of());
    }

    /** Returns the opinion of a judge whose replies could not be used. */
    public static Opinion silent(String judge) {
        return new Opinion(judge, "v", Optional.empty(), "the reply is empty", false, List.of());
    }

    /** Returns the opinion of a judge that could not be reached. */
    public static Opinion dead(String judge) {
        return new Opinion(judge, "v", Optional.empty(), "nobody listens", true, List.of());
    }

    /** Returns votes that count. */
    public static List<Vote> votes(Opinion... opinions) {
        return Arrays.stream(opinions)
                .map(opinion -> new Vote(opinion, Optional.empty()))
                .toList();
    }
}
