package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Assessment;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.Sent;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentPromptsTest {

    @TempDir
    Path folder;

    private ExampleResult result;

    @BeforeEach
    void ask() {
        UseCase useCase = new CasesFolder(folder).withExamples().useCase();
        result = Runs.of(useCase, List.of(Role.BASE, Role.TRAINED), (role, example) -> "Paris")
                .results()
                .get(0);
    }

    @Test
    void one_prompt_for_all_is_shown_once() {
        assertThat(written(result))
                .containsOnlyOnce("Capital of France?")
                .contains("The prompt of its first example, `france`:\n");
    }

    @Test
    void what_was_sent_is_shown_to_whom() {
        ExampleResult differing = sending("System:\nYou are small.\n\nUser:\nCapital of France?", "{}");
        assertThat(written(differing))
                .contains("`france` as base got it:\n", "`france` as trained got it:\n", "You are small.");
    }

    @Test
    void texts_that_end_the_answers_of_one_are_named() {
        assertThat(written(sending("User:\nCapital of France?", "{\"stop\": [\"<|end|>\"]}")))
                .contains("For trained an answer ends at `<|end|>`, too.");
    }

    private ExampleResult sending(String prompt, String body) {
        RoleResult trained = result.roles().get(Role.TRAINED);
        Answer answer = (Answer) trained.response();
        Sent sent = new Sent(answer.sent().route(), tree(body), prompt);
        Answer other = new Answer(
                answer.text(),
                answer.finish(),
                answer.tokens(),
                answer.latencyMillis(),
                answer.attempts(),
                answer.at(),
                sent,
                answer.model());
        Assessment assessment = trained.assessment();
        return new ExampleResult(
                result.example(),
                Map.of(Role.BASE, result.roles().get(Role.BASE), Role.TRAINED, new RoleResult(other, assessment)));
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String written(ExampleResult result) {
        Markdown text = new Markdown();
        new SentPrompts(result).write(text);
        return text.toString();
    }
}
