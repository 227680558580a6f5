package dev.labstone.model.watsonx;

import dev.labstone.files.Json;
import dev.labstone.model.http.Credentials;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.HttpCaller;
import dev.labstone.model.http.HttpHost;
import dev.labstone.model.http.StopSignal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Exchanges a key or password for a token. */
final class TokenDesk implements AutoCloseable {

    private static final URI IAM = URI.create("https://iam.cloud.ibm.com");
    private static final URI AWS = URI.create("https://account-iam.platform.saas.ibm.com");
    private static final String GRANT = "urn:ibm:params:oauth:grant-type:apikey";

    private final LoginData data;
    private final HttpCaller caller;
    private final Clock clock;

    TokenDesk(LoginData data, URI service, Optional<URI> iam, Clock clock, StopSignal stop) {
        this.data = data;
        this.clock = clock;
        URI address = iam.orElse(usual(data.login(), service));
        HttpHost host = new HttpHost(address, "\"iam:\" in models.yaml", Duration.ofSeconds(60), 1, false);
        this.caller = new HttpCaller(host, new Masked(), new LoginErrors(data), clock, stop);
    }

    Token fetch() throws FailedAttemptException {
        Instant asked = clock.instant();
        return switch (data.login()) {
            case AWS ->
                Token.read(
                        caller.post(
                                "api/2.0/apikeys/token",
                                Json.line(Map.of("apikey", data.secret().reveal()))),
                        "token",
                        asked);
            case CPD -> Token.read(caller.post("icp4d-api/v1/authorize", user()), "token", asked);
            default ->
                Token.read(
                        caller.postForm(
                                "identity/token",
                                Map.of(
                                        "grant_type",
                                        GRANT,
                                        "apikey",
                                        data.secret().reveal())),
                        "access_token",
                        asked);
        };
    }

    @Override
    public void close() {
        caller.close();
    }

    private String user() {
        Map<String, String> user = new LinkedHashMap<>();
        user.put("username", data.user().orElseThrow());
        user.put(data.isPassword() ? "password" : "api_key", data.secret().reveal());
        return Json.line(user);
    }

    private static URI usual(Login login, URI service) {
        return switch (login) {
            case CLOUD -> IAM;
            case AWS -> AWS;
            default -> service;
        };
    }

    /** Nothing is shown in a header, but the key stands in the body and may come back in a refusal. */
    private final class Masked implements Credentials {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public String hideIn(String text) {
            return data.secret().hideIn(text);
        }
    }
}
