package dev.labstone.model.watsonx;

import static dev.labstone.model.watsonx.Watsonx.GRANITE;
import static dev.labstone.model.watsonx.Watsonx.LLAMA;
import static dev.labstone.model.watsonx.Watsonx.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Json;
import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelException;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Request;
import dev.labstone.model.Response;
import dev.labstone.testing.WatsonxDouble;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Decoding.Strategy;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks the double, which takes nothing that the published API does not. */
class WatsonxChatModelTest {

    private static final String MODERATED = """
            {"results":[{"generated_text":"","stop_reason":"stop_sequence",\
            "moderations":{"hap":[{"score":0.99,"input":true,"entity":"has_HAP"}],"pii":[]}}]}""";

    @AutoClose
    private final WatsonxDouble service = WatsonxDouble.start(input -> "Queue manager not available.");

    private final Watsonx watsonx = new Watsonx();

    @BeforeEach
    void offerModels() {
        service.offers(GRANITE, "text_generation");
        service.offers(LLAMA, "text_generation", "text_chat");
        service.offers("ibm/granite-3-3-8b-instruct", "text_generation", "text_chat");
    }

    @Test
    void a_greedy_question_on_the_generation_route_is_sent_whole_and_kept_as_sent() {
        Answer answer = answer(watsonx);
        assertThat(answer.text()).isEqualTo("Queue manager not available.");
        assertThat(answer.finish()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokens().prompt()).contains(12);
        assertThat(answer.tokens().completion()).contains(3);
        assertThat(answer.remarks())
                .containsExactly(
                        "stop_reason: eos_token",
                        "model_version: 2.1.0",
                        "api_legacy: This API is legacy. Please consider using '/ml/v1/text/chat' instead.");
        assertThat(answer.sent().prompt())
                .isEqualTo("<|system|>\nBe brief.\n<|user|>\nWhat is 2538?\n<|assistant|>\n")
                .isEqualTo(service.asked().get(0).path("input").asText());
        assertThat(answer.sent().route()).isEqualTo("/ml/v1/text/generation?version=2025-02-11");
        assertThat(answer.sent().body().path("project_id").asText()).isEqualTo("***cdef");
        assertThat(service.asked().get(0)).isEqualTo(json("""
                {"model_id":"ibm/granite-13b-chat-v2","project_id":"12345678-90ab-cdef-1234-567890abcdef",
                "input":"<|system|>\\nBe brief.\\n<|user|>\\nWhat is 2538?\\n<|assistant|>\\n",
                "parameters":{"decoding_method":"greedy","max_new_tokens":512,"min_new_tokens":0,
                "repetition_penalty":1,"stop_sequences":[],"include_stop_sequence":false}}"""));
    }

    @Test
    void a_question_that_samples_sends_all_that_it_draws_by() {
        Decoding sample = new Decoding(
                Strategy.SAMPLE,
                50,
                new BigDecimal("0.7"),
                new BigDecimal("0.85"),
                50,
                BigDecimal.ZERO,
                new BigDecimal("1.05"),
                7,
                List.of("###"));
        ask(watsonx.minTokens(2), new Request(REQUEST.prompt(), sample));
        assertThat(service.asked().get(0).path("parameters")).isEqualTo(json("""
                {"decoding_method":"sample","max_new_tokens":50,"min_new_tokens":2,"temperature":0.7,"top_p":0.85,
                "top_k":50,"random_seed":7,"repetition_penalty":1.05,"stop_sequences":["###"],
                "include_stop_sequence":false}"""));
    }

    @Test
    void llama_3_gets_its_chat_template_also_without_a_system_prompt() {
        assertThat(answer(watsonx.model(LLAMA)).sent().prompt())
                .isEqualTo("<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\n\nWhat is 2538?<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n");
        Request alone = new Request(new Prompt(Optional.empty(), "Hi {{user}}"), Decoding.DEFAULT);
        assertThat(((Answer) ask(watsonx, alone)).sent().prompt())
                .isEqualTo("<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\nHi {{user}}<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n");
    }

    @Test
    void the_chat_route_sends_messages_and_the_schema() {
        Request request = new Request(REQUEST.prompt(), Decoding.DEFAULT, Optional.of(json("{\"type\":\"object\"}")));
        Answer answer = (Answer) ask(watsonx.model(LLAMA).chat(), request);
        assertThat(answer.text()).isEqualTo("Queue manager not available.");
        assertThat(answer.tokens().completion()).contains(3);
        assertThat(service.asked().get(0)).isEqualTo(json("""
                {"model_id":"meta-llama/llama-3-8b-instruct","project_id":"12345678-90ab-cdef-1234-567890abcdef",
                "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"What is 2538?"}],
                "max_completion_tokens":512,"temperature":0,"top_p":1,"repetition_penalty":1,"seed":42,
                "response_format":{"type":"json_schema","json_schema":
                {"name":"reply","strict":true,"schema":{"type":"object"}}}}"""));
    }

    @Test
    void a_space_is_named_in_place_of_a_project_and_a_deployment_in_place_of_both() {
        answer(watsonx.target(new Target(Target.Kind.SPACE, WatsonxDouble.PROJECT)));
        assertThat(service.asked().get(0).has("space_id")).isTrue();
        Answer tuned = answer(new Watsonx().target(new Target(Target.Kind.DEPLOYMENT, "my_tuned_granite")));
        assertThat(service.asked().get(1).has("model_id")).isFalse();
        assertThat(service.paths()).endsWith("/ml/v1/deployments/my_tuned_granite/text/generation?version=2025-02-11");
        assertThat(tuned.sent().route()).contains("/deployments/***nite/");
    }

    @ParameterizedTest
    @CsvSource({
        "GENERATION, GREEDY, 1, 0, 0.1, 1, 42, '\"min_p\" cannot be sent: watsonx.ai does not take it'",
        "GENERATION, GREEDY, 1, 0, 0, 0.9, 42, '\"repeat_penalty\" cannot be sent: watsonx.ai takes 1 to 2'",
        "GENERATION, GREEDY, 1, 5, 0, 1, 42, '\"top_k\" cannot be sent: greedy decoding has none'",
        "GENERATION, GREEDY, 0.9, 0, 0, 1, 42, '\"top_p\" cannot be sent: greedy decoding has none'",
        "GENERATION, SAMPLE, 1, 101, 0, 1, 42, '\"top_k\" cannot be sent: watsonx.ai takes 1 to 100, and 0 for off'",
        "GENERATION, SAMPLE, 1, 0, 0, 1, 0, '\"seed\" cannot be sent: watsonx.ai takes 1 and above'",
        "CHAT, SAMPLE, 1, 50, 0, 1, 42, '\"top_k\" cannot be sent: the route \"chat\" of watsonx.ai does not take it'",
    })
    void what_a_route_does_not_take_is_refused_and_nothing_is_asked(
            Route route,
            Strategy strategy,
            BigDecimal topP,
            int topK,
            BigDecimal minP,
            BigDecimal penalty,
            int seed,
            String reason) {
        BigDecimal temperature = strategy == Strategy.GREEDY ? BigDecimal.ZERO : BigDecimal.ONE;
        Decoding decoding = new Decoding(strategy, 16, temperature, topP, topK, minP, penalty, seed, List.of());
        Watsonx at = watsonx.model(LLAMA);
        NoAnswer none = (NoAnswer) ask(route == Route.CHAT ? at.chat() : at, new Request(REQUEST.prompt(), decoding));
        assertThat(none.failure()).isEqualTo(Failure.BAD_REQUEST);
        assertThat(none.reason()).isEqualTo(reason + "; mend it under \"decoding:\" of the use case");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void an_answer_longer_than_the_model_gives_is_refused_before_it_is_asked_for() {
        Request request = new Request(REQUEST.prompt(), Decoding.DEFAULT.withMaxTokens(4097));
        assertThat(((NoAnswer) ask(watsonx, request)).reason())
                .contains("\"max_tokens\" cannot be sent: ibm/granite-13b-chat-v2 gives 4096 tokens at the most");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void a_token_is_asked_for_once_by_however_many_and_renewed_before_it_expires() {
        try (WatsonxChatModel model = watsonx.at(service)) {
            List<CompletableFuture<Response>> all = IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> model.ask(REQUEST)))
                    .toList();
            all.forEach(each -> assertThat(each.join()).isInstanceOf(Answer.class));
            assertThat(service.logins()).isEqualTo(1);
            watsonx.now = watsonx.now.plus(Duration.ofMinutes(54));
            model.ask(REQUEST);
            assertThat(service.logins()).isEqualTo(1);
            watsonx.now = watsonx.now.plus(Duration.ofMinutes(1));
            assertThat(model.ask(REQUEST)).isInstanceOf(Answer.class);
            assertThat(service.logins()).isEqualTo(2);
        }
    }

    @Test
    void a_token_that_the_service_takes_for_expired_is_renewed_within_the_attempt() {
        try (WatsonxChatModel model = watsonx.at(service)) {
            model.identity();
            service.expireTokens();
            assertThat(model.ask(REQUEST).attempts()).isEqualTo(1);
            assertThat(service.logins()).isEqualTo(2);
        }
    }

    @Test
    void clusters_are_asked_with_password_or_key_or_with_the_key_in_each_call() {
        String user = Variables.USERNAME;
        String admin = WatsonxDouble.USER;
        answer(watsonx.login(Login.CPD, user, admin, Variables.PASSWORD, WatsonxDouble.KEY));
        answer(watsonx.login(Login.CPD, user, admin, Variables.APIKEY, WatsonxDouble.KEY));
        assertThat(service.logins()).isEqualTo(2);
        answer(watsonx.login(Login.ZEN_API_KEY, user, admin, Variables.APIKEY, WatsonxDouble.KEY));
        assertThat(service.logins()).isEqualTo(2);
        assertThat(refusal(watsonx.login(Login.CPD, user, "eve", Variables.PASSWORD, WatsonxDouble.KEY)))
                .isEqualTo("the login was refused with HTTP 401: Invalid credentials (are WATSONX_USERNAME and"
                        + " WATSONX_PASSWORD those of the cluster?)");
    }

    @Test
    void a_key_that_is_not_known_is_told_with_where_to_make_one() {
        assertThat(refusal(watsonx.login(Login.CLOUD, Variables.APIKEY, "wrong-key-12345")))
                .isEqualTo(
                        "the login was refused with HTTP 400: Provided API key could not be found. (is WATSONX_APIKEY"
                                + " a key of IBM Cloud that still exists? make one at https://cloud.ibm.com/iam/apikeys)");
    }

    @Test
    void a_withdrawn_model_is_told_with_date_and_successor_before_the_first_prompt() {
        WatsonxDouble.lives(
                service.offers("ibm/old", "text_generation"), "withdrawn", "2025-01-19", "ibm/granite-3-3-8b-instruct");
        assertThat(refusalOf("ibm/old"))
                .isEqualTo("ibm/old is withdrawn since 2025-01-19 at " + service.url()
                        + "; in its place ibm/granite-3-3-8b-instruct is offered: put it at \"watsonx:\" in models.yaml,"
                        + " with \"note: stands in for ibm/old\", or name a host that still has the model");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void a_deprecated_model_answers_and_its_end_is_part_of_its_name() {
        var model = service.offers("ibm/granite-7b-lab", "text_generation");
        WatsonxDouble.lives(model, "withdrawn", "2027-01-15");
        WatsonxDouble.lives(model, "deprecated", "2026-10-01", "ibm/granite-3-3-8b-instruct");
        assertThat(answer(watsonx.model("ibm/granite-7b-lab")).model().label())
                .isEqualTo("ibm/granite-7b-lab (deprecated since 2026-10-01, to be withdrawn on 2027-01-15, successor"
                        + " ibm/granite-3-3-8b-instruct)");
    }

    @Test
    void a_model_that_the_service_forgot_is_told_by_what_is_known_of_it() {
        try (WatsonxDouble today = WatsonxDouble.start(input -> "");
                WatsonxChatModel granite = watsonx.at(today)) {
            today.offers("ibm/granite-3-3-8b-instruct", "text_generation");
            assertThatThrownBy(granite::identity)
                    .hasMessage("ibm/granite-13b-chat-v2 was withdrawn from IBM's cloud early in 2025 and is not"
                            + " offered at " + today.url()
                            + "; in its place ibm/granite-3-3-8b-instruct is offered: put it at \"watsonx:\" in"
                            + " models.yaml, with \"note: stands in for ibm/granite-13b-chat-v2\", or name a host that"
                            + " still has the model");
        }
    }

    @Test
    void an_id_that_is_not_offered_is_told_with_the_nearest_on_its_route() {
        assertThat(refusalOf("ibm/granite-3-3-8b-instuct"))
                .startsWith("ibm/granite-3-3-8b-instuct is not offered at " + service.url()
                        + "; the nearest that are offered: ibm/granite-3-3-8b-instruct, ibm/granite-13b-chat-v2");
        try (WatsonxChatModel chat = watsonx.model(GRANITE).chat().at(service)) {
            assertThatThrownBy(chat::identity)
                    .hasMessage("ibm/granite-13b-chat-v2 is not offered on the route \"chat\"; write \"route:"
                            + " generation\" in models.yaml");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | token_x | bad | BAD_REQUEST | 1 | HTTP 400 token_x: bad [trace t-1]",
                "404 | model_not_supported | Model 'X' is not supported | NOT_FOUND | 1 | name another at \"watsonx:\"",
                "400 | model_no_support_for_function | no | NOT_FOUND | 1 | write \"route: chat\" in models.yaml",
                "403 | authorization_rejected | no | UNAUTHORIZED | 1 | has the owner of the key access to the project ***cdef",
                "429 | token_quota_reached | no | UNAUTHORIZED | 1 | the tokens of your plan are used up",
                "403 | no_associated_service_instance_error | no | UNAUTHORIZED | 1 | associate a watsonx.ai Runtime",
                "400 | json_validation_error | project_id should be a version 4 uuid | BAD_REQUEST | 1 | whole ids?",
                "400 | invalid_input_argument | the number of input tokens 9000 cannot exceed the total tokens limit 8192"
                        + " | CONTEXT_OVERFLOW | 1 | shorten the prompt",
                "404 | '' | no such route | NOT_FOUND | 1 | the address of the region, without a path",
                "429 | '' | slow down | OVERLOADED | 6 | HTTP 429: slow down",
                "520 | '' | odd | SERVER_ERROR | 6 | HTTP 520: odd",
            })
    void every_refusal_is_typed_and_tells_its_cure(
            int status, String code, String message, Failure failure, int attempts, String reason) {
        String body = "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}],\"trace\":\"t-1\"}";
        IntStream.range(0, attempts).forEach(i -> service.fails(status, body));
        NoAnswer none = (NoAnswer) ask(watsonx, REQUEST);
        assertThat(none.failure()).isEqualTo(failure);
        assertThat(none.attempts()).isEqualTo(attempts);
        assertThat(none.reason()).contains(reason).endsWith("[trace t-1]");
    }

    @Test
    void what_gateways_say_in_other_forms_is_shown_and_tried_again() {
        service.fails(502, "<html><h1>Bad Gateway</h1></html>").fails(503, "").fails(500, "{\"errors\":");
        assertThat(ask(watsonx, REQUEST).attempts()).isEqualTo(4);
    }

    @Test
    void the_service_is_given_the_time_it_asks_for() {
        service.fails(429, "", "Retry-After", "7").fails(429, "", "x-requests-limit-reset", "3");
        assertThat(ask(watsonx, REQUEST).attempts()).isEqualTo(3);
        assertThat(watsonx.waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
    }

    @Test
    void what_was_moderated_is_no_usual_end_and_is_said() {
        service.fails(200, MODERATED);
        Answer answer = answer(watsonx);
        assertThat(answer.finish()).isEqualTo(FinishReason.FILTERED);
        assertThat(answer.remarks()).contains("moderation: hap in the prompt");
        service.fails(200, "{\"choices\":[],\"moderations\":{\"pii\":[{\"input\":false}]}}");
        Answer blocked = answer(new Watsonx().model(LLAMA).chat());
        assertThat(blocked.finish()).isEqualTo(FinishReason.FILTERED);
        assertThat(blocked.remarks()).containsExactly("moderation: pii in the answer");
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_TOKENS, LENGTH",
        "token_limit, LENGTH",
        "stop_sequence, STOP",
        "time_limit, OTHER",
        "cancelled, OTHER"
    })
    void every_end_is_told_apart(String reason, FinishReason finish) {
        service.fails(200, "{\"results\":[{\"generated_text\":\"a\",\"stop_reason\":\"" + reason + "\"}]}");
        assertThat(answer(watsonx).finish()).isEqualTo(finish);
    }

    @Test
    void half_an_answer_and_one_in_another_form_are_tried_again() {
        service.fails(200, "{\"results\":[").fails(200, "{}").fails(200, "").fails(200, """
                {"results":[{"generated_text":"a","stop_reason":"error"}]}""");
        assertThat(ask(watsonx, REQUEST).attempts()).isEqualTo(5);
    }

    @Test
    void neither_key_nor_token_is_ever_kept_or_shown() {
        service.fails(400, "you sent " + WatsonxDouble.KEY).fails(200, "{\"x\":\"" + WatsonxDouble.KEY + "\"}");
        try (WatsonxChatModel model = watsonx.at(service)) {
            String all = Json.line(model.ask(REQUEST)) + Json.line(model.ask(REQUEST)) + model;
            assertThat(all).doesNotContain("canary");
        }
    }

    @Test
    void a_run_that_is_stopped_ends_a_slow_answer() {
        service.takes(Duration.ofSeconds(30));
        WatsonxChatModel model = watsonx.at(service);
        model.identity();
        CompletableFuture<Response> asked = CompletableFuture.supplyAsync(() -> model.ask(REQUEST));
        while (service.paths().stream().noneMatch(path -> path.contains("generation"))) {
            Thread.onSpinWait();
        }
        model.close();
        assertThat(((NoAnswer) asked.join()).failure()).isEqualTo(Failure.CANCELLED);
    }

    private Answer answer(Watsonx how) {
        Response response = ask(how, REQUEST);
        assertThat(response).isInstanceOf(Answer.class);
        return (Answer) response;
    }

    private Response ask(Watsonx how, Request request) {
        try (WatsonxChatModel model = how.at(service)) {
            return model.ask(request);
        }
    }

    private String refusal(Watsonx how) {
        return ((NoAnswer) ask(how, REQUEST)).reason();
    }

    private String refusalOf(String model) {
        WatsonxEndpoint endpoint = watsonx.model(model).endpoint(service.url());
        assertThat(endpoint.model()).isEqualTo(model);
        try (WatsonxChatModel asked = watsonx.at(service)) {
            asked.identity();
            throw new AssertionError("it was not refused");
        } catch (ModelException refused) {
            return refused.getMessage();
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
