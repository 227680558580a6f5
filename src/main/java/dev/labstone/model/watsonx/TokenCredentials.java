package dev.labstone.model.watsonx;

import dev.labstone.model.http.Credentials;
import dev.labstone.model.http.FailedAttemptException;
import dev.labstone.model.http.Secret;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Shows a token, which is renewed before it expires. However many calls need one at once, one of them asks for it and the
 * others wait.
 */
final class TokenCredentials implements Credentials {

    private final TokenDesk desk;
    private final Secret key;
    private final Clock clock;
    private volatile Optional<Token> token = Optional.empty();

    TokenCredentials(TokenDesk desk, Secret key, Clock clock) {
        this.desk = desk;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public synchronized Map<String, String> headers() throws FailedAttemptException {
        if (token.isEmpty() || !clock.instant().isBefore(token.get().renewAt())) {
            token = Optional.of(desk.fetch());
        }
        return Credentials.bearer(token.get().secret()).headers();
    }

    @Override
    public String hideIn(String text) {
        String hidden = key.hideIn(text);
        return token.map(shown -> shown.secret().hideIn(hidden)).orElse(hidden);
    }

    /** Returns the token of the moment. */
    Optional<Token> token() {
        return token;
    }

    /** Forgets a token that the service no longer takes, unless somebody else has renewed it by now. */
    synchronized void forget(Optional<Token> stale) {
        if (token.equals(stale)) {
            token = Optional.empty();
        }
    }
}
