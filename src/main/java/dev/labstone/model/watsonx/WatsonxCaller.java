package dev.labstone.model.watsonx;

import dev.labstone.model.http.Credentials;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.HttpCaller;
import dev.labstone.model.http.Retries;
import dev.labstone.model.http.StopSignal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes single calls to the service, logged in. */
final class WatsonxCaller implements AutoCloseable {

    private final HttpCaller caller;
    private final TokenDesk desk;
    private final Optional<TokenCredentials> tokens;

    WatsonxCaller(
            WatsonxEndpoint endpoint,
            LoginData login,
            Optional<URI> iam,
            Clock clock,
            StopSignal stop,
            Consumer<Duration> pauses) {
        this.desk = new TokenDesk(login, endpoint.url(), iam, clock, stop);
        this.tokens = login.login() == Login.ZEN_API_KEY
                ? Optional.empty()
                : Optional.of(new TokenCredentials(desk, login.secret(), clock));
        Credentials credentials = tokens.<Credentials>map(each -> each).orElseGet(() -> new ZenApiKey(login));
        this.caller = new HttpCaller(endpoint.host(), credentials, new WatsonxErrors(endpoint), clock, stop, pauses);
    }

    String post(String path, String body) throws FailedAttemptException {
        return withFreshToken(attempt -> caller.post(path, body));
    }

    List<ModelSpec> specs(String version) throws FailedAttemptException {
        return withFreshToken(attempt -> ModelSpecs.fetch(caller, version));
    }

    @Override
    public void close() {
        desk.close();
        caller.close();
    }

    /** A token that the service takes for expired is renewed, and the call made once more. */
    private <T> T withFreshToken(Retries.Attempt<T> call) throws FailedAttemptException {
        Optional<Token> before = tokens.flatMap(TokenCredentials::token);
        try {
            return call.make(1);
        } catch (FailedAttemptException refused) {
            if (!refused.failure().stale() || before.isEmpty()) {
                throw refused;
            }
            tokens.orElseThrow().forget(before);
            return call.make(2);
        }
    }

    /** Shows user and API key in each call: {@code Authorization: ZenApiKey base64(user:key)}. */
    private record ZenApiKey(LoginData login) implements Credentials {
        @Override
        public Map<String, String> headers() {
            return Map.of("Authorization", "ZenApiKey " + encoded());
        }

        @Override
        public String hideIn(String text) {
            return login.secret().hideIn(text).replace(encoded(), "***");
        }

        private String encoded() {
            String both = login.user().orElseThrow() + ":" + login.secret().reveal();
            return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        }
    }
}
