package dev.labstone.model.openai;

import dev.labstone.model.http.Secret;
import dev.labstone.usecase.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** An endpoint in which a test names only what it is about. */
final class TestEndpoint {

    private final URI url;
    private String model = "test-model";
    private ServerKind kind = ServerKind.OPENAI;
    private Route route = Route.CHAT;
    private Template template = OpenAiEndpoint.PLAIN;
    private boolean structuredOutput = true;
    private Optional<Path> file = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<Secret> key = Optional.empty();
    private int concurrency = 1;
    private Duration timeout = Duration.ofSeconds(20);

    private TestEndpoint(URI url) {
        this.url = url;
    }

    static TestEndpoint at(URI url) {
        return new TestEndpoint(url);
    }

    static TestEndpoint anywhere() {
        return at(URI.create("http://127.0.0.1:8000/v1"));
    }

    TestEndpoint model(String value) {
        model = value;
        return this;
    }

    TestEndpoint kind(ServerKind value) {
        kind = value;
        return this;
    }

    TestEndpoint route(Route value) {
        route = value;
        return this;
    }

    TestEndpoint template(String value) {
        route = Route.COMPLETION;
        template = new Template(value);
        return this;
    }

    TestEndpoint file(Path value) {
        file = Optional.of(value);
        return this;
    }

    TestEndpoint name(String value) {
        name = Optional.of(value);
        return this;
    }

    TestEndpoint key(String value) {
        key = Optional.of(new Secret(value));
        return this;
    }

    TestEndpoint concurrency(int value) {
        concurrency = value;
        return this;
    }

    TestEndpoint withoutStructuredOutput() {
        structuredOutput = false;
        return this;
    }

    TestEndpoint timeout(Duration value) {
        timeout = value;
        return this;
    }

    OpenAiEndpoint build() {
        return new OpenAiEndpoint(
                url,
                model,
                kind,
                route,
                template,
                structuredOutput,
                file,
                name,
                Optional.empty(),
                key,
                concurrency,
                6,
                timeout);
    }
}
