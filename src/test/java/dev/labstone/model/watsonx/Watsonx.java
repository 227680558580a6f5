package dev.labstone.model.watsonx;

import dev.labstone.model.Request;
import dev.labstone.model.http.Backoff;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.StopSignal;
import dev.labstone.model.http.Turns;
import dev.labstone.testing.HastyTurnstile;
import dev.labstone.testing.WatsonxDouble;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Models at the double, whose waits take no time and whose clock can be set. */
final class Watsonx {

    static final String GRANITE = "ibm/granite-13b-chat-v2";
    static final String LLAMA = "meta-llama/llama-3-8b-instruct";
    static final Request REQUEST = new Request(new Prompt(Optional.of("Be brief."), "What is 2538?"), Decoding.DEFAULT);

    final List<Duration> waits = new CopyOnWriteArrayList<>();
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private String model = GRANITE;
    private Target target = new Target(Target.Kind.PROJECT, WatsonxDouble.PROJECT);
    private Route route = Route.GENERATION;
    private int minTokens;
    private Login login = Login.CLOUD;
    private Map<String, String> environment = Map.of(Variables.APIKEY, WatsonxDouble.KEY);

    Watsonx model(String value) {
        model = value;
        return this;
    }

    Watsonx target(Target value) {
        target = value;
        return this;
    }

    Watsonx chat() {
        route = Route.CHAT;
        return this;
    }

    Watsonx minTokens(int value) {
        minTokens = value;
        return this;
    }

    Watsonx login(Login value, String... variables) {
        login = value;
        environment = variables.length == 2
                ? Map.of(variables[0], variables[1])
                : Map.of(variables[0], variables[1], variables[2], variables[3]);
        return this;
    }

    WatsonxEndpoint endpoint(String url) {
        return new WatsonxEndpoint(
                URI.create(url),
                model,
                target,
                route,
                route == Route.GENERATION ? PromptFormat.of(model) : Optional.empty(),
                minTokens,
                "2025-02-11",
                Optional.empty(),
                Optional.empty(),
                4,
                6,
                Duration.ofSeconds(20));
    }

    WatsonxChatModel at(WatsonxDouble service) {
        WatsonxEndpoint endpoint = endpoint(service.url());
        Variables variables = new Variables(environment::get);
        LoginData data = LoginData.of(login, variables);
        Clock clock = new Movable();
        Optional<URI> iam = login == Login.CLOUD ? Optional.of(URI.create(service.url())) : Optional.empty();
        Turns turns = new Turns(HastyTurnstile.of().visitor());
        WatsonxCaller caller = new WatsonxCaller(endpoint, data, iam, clock, new StopSignal(), turns.visitor()::pause);
        Backoff backoff = new Backoff(6, Duration.ofMillis(500), Duration.ofSeconds(60), new Random(1));
        return new WatsonxChatModel(endpoint, caller, turns, new Retries(backoff, waits::add), clock);
    }

    private final class Movable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
