package dev.labstone.model.openai;

import dev.labstone.model.Request;
import dev.labstone.model.http.Backoff;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.Sleeper;
import dev.labstone.model.http.StopSignal;
import dev.labstone.testing.HastyTurnstile;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Prompt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Models whose waits take no time, and what to ask them. */
final class Models {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
    static final Request REQUEST = ask("What is 2538?");

    private Models() {}

    static OpenAiChatModel of(TestEndpoint endpoint) {
        return of(endpoint, new Waits());
    }

    static OpenAiChatModel of(TestEndpoint endpoint, Sleeper sleeper) {
        Backoff backoff = new Backoff(6, Duration.ofMillis(500), Duration.ofSeconds(60), new Random(1));
        return new OpenAiChatModel(
                endpoint.build(),
                HastyTurnstile.of(),
                new StopSignal(),
                new Retries(backoff, sleeper),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Request ask(String user) {
        return new Request(new Prompt(Optional.of("Be brief."), user), Decoding.DEFAULT);
    }

    /** Waits for nothing, and remembers how long it should have been. */
    static final class Waits implements Sleeper {
        final List<Duration> asked = new CopyOnWriteArrayList<>();

        @Override
        public void sleep(Duration duration) {
            asked.add(duration);
        }
    }
}
