package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.check.Opinion;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Question;
import dev.labstone.model.Response;
import dev.labstone.usecase.Judging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private final List<Question> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            useful useful vague           | useful | false | It is useful by the criterion. (2 of 3 samples)
            vague useful useful           | useful | false | It is useful by the criterion. (2 of 3 samples)
            useful vague useless          |        | false | no majority: "useful"; "vague"; "useless"
            useful useful vague vague     |        | false | no majority: "useful"; "vague"
            useful empty empty            |        | false | no majority: "useful"; no verdict, because the reply is empty
            useful useful empty           | useful | false | It is useful by the criterion. (2 of 3 samples)
            useful vague dead             |        | true  | no verdict, because the judge gave no reply: nobody listens
            useful empty dead             |        | true  | no verdict, because the judge gave no reply: nobody listens
            useful useful dead            | useful | false | It is useful by the criterion. (2 of 3 samples)
            empty empty empty             |        | false | no majority: no verdict, because the reply is empty (asked twice)
            """)
    void moreThanHalfOfTheSamplesDecide(String replies, String said, boolean broken, String reason) {
        Opinion opinion = opinion(42, replies.split(" "));
        assertThat(opinion.said().orElse(null)).isEqualTo(said);
        assertThat(opinion.broken()).isEqualTo(broken);
        assertThat(opinion.reason()).contains(reason);
    }

    @Test
    void theyDifferInTheirSeedsAndNeverAskForARandomOne() {
        opinion(Integer.MAX_VALUE, "useful", "useful", "vague");
        assertThat(asked)
                .extracting(question -> question.request().decoding().seed())
                .containsExactly(Integer.MAX_VALUE, 0, 1);
    }

    @Test
    void allRepliesAreKept() {
        assertThat(opinion(42, "useful", "vague", "useless").replies()).hasSize(3);
        assertThat(opinion(42, "useful", "empty", "dead").replies()).hasSize(3);
    }

    private Opinion opinion(int seed, String... replies) {
        asked.clear();
        Inquiry inquiry = Judged.inquiry("Run it.");
        return new Hearing("judge", Judging.DEFAULT.decoding().withSeed(seed), replies.length)
                .hold(List.of(inquiry), questions -> {
                    asked.addAll(questions);
                    return questions.stream()
                            .map(question -> question.request().decoding().seed() - seed)
                            .map(sample -> response(replies[sample & Integer.MAX_VALUE]))
                            .toList();
                })
                .get(inquiry);
    }

    private static Response response(String reply) {
        return switch (reply) {
            case "dead" -> new NoAnswer(Failure.UNREACHABLE, "nobody listens", 1);
            case "empty" -> Judged.answer("");
            default -> Judged.answer(Judged.reply(reply));
        };
    }
}
