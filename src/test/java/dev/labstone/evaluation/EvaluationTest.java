package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.model.Answer;
import dev.labstone.model.recorded.Recording;
import dev.labstone.model.recorded.Recordings;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    Path folder;

    private CasesFolder cases;

    @BeforeEach
    void writeUseCase() {
        cases = new CasesFolder(folder.resolve("cases")).withExamples();
    }

    @Test
    void asks_all_examples_of_a_role_before_the_next_role() {
        List<String> order = new ArrayList<>();
        try (ModelServer base = server("base", question -> note(order, "base", "Rome"));
                ModelServer trained = server("trained", question -> note(order, "trained", "Rome"))) {
            cases.withLineup("trained: " + trained.binding(), "base: " + base.binding());
            run();
        }
        assertThat(order).containsExactly("base", "base", "base", "base", "trained", "trained", "trained", "trained");
    }

    @Test
    void scores_the_answers_of_each_role_in_the_order_of_the_file() {
        try (ModelServer base = server("base", question -> "It is Rome.");
                ModelServer trained = server("trained", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding(), "trained: " + trained.binding());
            Run run = run();
            assertThat(run.results())
                    .extracting(result -> result.example().id())
                    .containsExactly("france", "italy", "japan", "nepal");
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.BASE))
                    .containsExactly(Outcome.FAIL, Outcome.PASS, Outcome.FAIL, Outcome.FAIL);
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.TRAINED))
                    .containsOnly(Outcome.PASS);
        }
    }

    @Test
    void goes_on_where_it_was_interrupted_without_asking_again() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            assertThatThrownBy(() -> run(false, stopAfter(2))).hasMessage("stopped");
            Run run = run();
            assertThat(base.asked()).hasSize(4).doesNotHaveDuplicates();
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.BASE))
                    .containsOnly(Outcome.PASS);
        }
    }

    @Test
    void asks_a_changed_example_again_and_keeps_the_others() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            assertThatThrownBy(() -> run(false, stopAfter(3))).hasMessage("stopped");
            cases.withExamples(CasesFolder.EXAMPLES.replace("input: France", "input: \"France (the country)\""));
            run();
            assertThat(base.asked())
                    .containsExactly(
                            "Capital of France?",
                            "Capital of Italy?",
                            "Capital of Japan?",
                            "Capital of France (the country)?",
                            "Capital of Nepal?");
        }
    }

    @Test
    void asks_everything_again_once_the_reports_of_a_run_are_written() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            run();
            RunFolder.end(folder.resolve("run"), run());
            assertThat(base.asked()).hasSize(4);
            run();
            assertThat(base.asked()).hasSize(8);
        }
    }

    @Test
    void says_which_answers_come_from_an_earlier_run() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            assertThatThrownBy(() -> run(false, stopAfter(2))).hasMessage("stopped");
            assertThat(run().notes())
                    .singleElement()
                    .asString()
                    .startsWith("2 answers of base come from the unfinished run ")
                    .endsWith("delete journal.jsonl and run again");
        }
    }

    @Test
    void counts_only_the_answers_it_takes_from_an_earlier_run() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            assertThatThrownBy(() -> run(false, stopAfter(3))).hasMessage("stopped");
            cases.withExamples(CasesFolder.EXAMPLES.replace("input: France", "input: \"France (the country)\""));
            assertThat(run().notes()).singleElement().asString().startsWith("2 answers of base come from");
        }
    }

    @Test
    void a_comparison_that_nobody_recorded_is_left_out_and_named() {
        record();
        cases.withLineup("base: { recorded: base }", "granite: { recorded: granite }", "llama: { recorded: llama }");
        Run run = run();
        assertThat(run.roles()).containsExactly(Role.BASE);
        assertThat(run.notes())
                .containsExactly(
                        "granite is left out: nothing is recorded of it yet",
                        "llama is left out: nothing is recorded of it yet");
    }

    @Test
    void half_a_recorded_comparison_is_a_mistake() {
        record();
        cases.withLineup("base: { recorded: base }", "trained: { recorded: trained }");
        assertThat(run().results())
                .extracting(result -> outcome(result, Role.TRAINED))
                .containsOnly(Outcome.ERROR);
    }

    @Test
    void a_model_that_is_compared_with_itself_is_named() {
        record();
        cases.withLineup("base: { recorded: base }", "trained: { recorded: base }");
        assertThat(run().notes())
                .containsExactly("base and trained are the same model, base: this compares it with itself");
    }

    @Test
    void an_incomplete_role_does_not_push_its_old_recordings_aside() {
        record();
        try (ModelServer dying = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + once(dying));
            assertThat(run(true, closeAfter(1, dying)).notes())
                    .containsExactly(
                            "base was not recorded, because 3 questions have no answer; run the same command again");
        }
        assertThat(Recordings.read(Recordings.file(cases.useCase().folder(), "base"))
                        .all())
                .hasSize(4);
    }

    @Test
    void an_unset_key_is_an_error_of_the_examples_and_not_the_end_of_the_run() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup(
                    "base: " + base.binding(),
                    "trained: { openai: \"https://models.example.com/v1\", model: m, api_key_env: NO_SUCH_VARIABLE_OF_LABSTONE }");
            Run run = run();
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.BASE))
                    .containsOnly(Outcome.PASS);
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.TRAINED))
                    .containsOnly(Outcome.ERROR);
            assertThat(run.results()
                            .get(0)
                            .roles()
                            .get(Role.TRAINED)
                            .assessment()
                            .commentary())
                    .contains("NO_SUCH_VARIABLE_OF_LABSTONE", "is not set");
            assertThat(run.models()).containsOnlyKeys(Role.BASE);
        }
    }

    @Test
    void a_dead_server_is_given_up_and_the_next_run_asks_only_what_is_missing() {
        ModelServer dying = server("base", CasesFolder::rightAnswer);
        try (dying) {
            cases.withLineup("base: " + once(dying));
            Run run = run(false, closeAfter(1, dying));
            assertThat(run.results())
                    .extracting(result -> outcome(result, Role.BASE))
                    .containsExactly(Outcome.PASS, Outcome.ERROR, Outcome.ERROR, Outcome.ERROR);
        }
        try (ModelServer alive = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + once(alive));
            assertThat(run().results())
                    .extracting(result -> outcome(result, Role.BASE))
                    .containsOnly(Outcome.PASS);
            assertThat(alive.asked()).hasSize(3);
        }
    }

    @Test
    void a_server_that_was_never_there_is_told_for_each_example_without_waiting_for_each() {
        cases.withLineup("base: { openai: \"http://127.0.0.1:9/v1\", model: m, attempts: 1 }");
        assertThat(run().results())
                .extracting(result -> result.roles().get(Role.BASE).assessment().commentary())
                .allMatch(text -> text.startsWith("no answer: nobody listens at 127.0.0.1:9"));
    }

    @Test
    void a_recording_is_an_error_where_the_request_changed() {
        record();
        cases.withLineup("base: { recorded: base }");
        cases.withExamples(CasesFolder.EXAMPLES.replace("input: Nepal", "input: \"Nepal, please\""));
        Run run = run();
        assertThat(run.results())
                .extracting(result -> outcome(result, Role.BASE))
                .containsExactly(Outcome.PASS, Outcome.PASS, Outcome.PASS, Outcome.ERROR);
        assertThat(run.notes())
                .singleElement()
                .asString()
                .contains("base.jsonl", "no example asks for any more: nepal");
    }

    @Test
    void a_replay_has_the_same_id_and_results_each_time_and_writes_no_journal() {
        record();
        cases.withLineup("base: { recorded: base }");
        Run first = run();
        Run second = run();
        assertThat(second).isEqualTo(first);
        assertThat(first.id()).startsWith("replay-");
        assertThat(folder.resolve("run/journal.jsonl")).doesNotExist();
    }

    @Test
    void records_every_answer_once_and_forgets_what_no_example_asks_for() {
        record();
        cases.withExamples(CasesFolder.EXAMPLES.replaceFirst("(?m)^.*id: italy.*\\R", ""));
        record();
        assertThat(Recordings.read(Recordings.file(cases.useCase().folder(), "base"))
                        .all())
                .extracting(Recording::example)
                .containsExactly("france", "japan", "nepal");
    }

    @Test
    void an_answer_keeps_what_was_sent() {
        record();
        Answer answer = Recordings.read(Recordings.file(cases.useCase().folder(), "base"))
                .all()
                .iterator()
                .next()
                .answer();
        assertThat(answer.sent().route()).isEqualTo("/v1/chat/completions");
        assertThat(answer.sent().prompt()).isEqualTo("System:\nAnswer with one word.\n\nUser:\nCapital of France?");
        assertThat(answer.sent().body().path("repeat_penalty").decimalValue()).isEqualByComparingTo("1");
        assertThat(answer.sent().body().path("max_tokens").intValue()).isEqualTo(16);
    }

    private void record() {
        try (ModelServer base = server("base", CasesFolder::rightAnswer)) {
            cases.withLineup("base: " + base.binding());
            RunFolder.end(folder.resolve("run"), run(true, new RunListener() {}));
        }
    }

    private Run run() {
        return run(false, new RunListener() {});
    }

    private Run run(boolean record, RunListener listener) {
        return new Evaluation(cases.useCase(), cases.lineup(), Checks.load(), folder.resolve("run"), record, listener)
                .run();
    }

    private static String once(ModelServer server) {
        return server.binding().replace(" }", ", attempts: 1 }");
    }

    private static RunListener closeAfter(int answers, ModelServer server) {
        return new RunListener() {
            @Override
            public void responded(Role role, int answered, int failed) {
                if (answered == answers) {
                    server.close();
                }
            }
        };
    }

    private static ModelServer server(String name, java.util.function.UnaryOperator<String> answers) {
        return ModelServer.start(name, answers);
    }

    private static String note(List<String> order, String who, String answer) {
        order.add(who);
        return answer;
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

    private static Outcome outcome(ExampleResult result, Role role) {
        return result.roles().get(role).assessment().outcome();
    }
}
