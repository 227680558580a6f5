package dev.labstone.model.openai;

import dev.labstone.model.http.Credentials;
import dev.labstone.model.http.HttpHost;
import dev.labstone.model.http.Secret;
import dev.labstone.usecase.Template;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a model is asked.
 *
 * @param url the base, up to and including {@code /v1}
 * @param model the name to ask for, one of those the server lists
 * @param kind what the server can do
 * @param route which route is asked
 * @param template the text around system prompt and user turn on the completion route, with {@code {{system}}} and
 *     {@code {{user}}}
 * @param structuredOutput whether the server is told the schema of an answer, where there is one; on the chat route only
 * @param capabilities what the model takes
 * @param file the model's file or directory, if it is on this machine, to identify it by its digest
 * @param name what people call the model; empty = {@code model}
 * @param note what a reader of a report must know about the model
 * @param apiKey the key; empty = none is sent
 * @param concurrency how many requests may be on their way at once
 * @param attempts how often a question is asked at the most if the server is busy or broken
 * @param timeout the longest a single answer may take
 */
public record OpenAiEndpoint(
        URI url,
        String model,
        ServerKind kind,
        Route route,
        Template template,
        boolean structuredOutput,
        Capabilities capabilities,
        Optional<Path> file,
        Optional<String> name,
        Optional<String> note,
        Optional<Secret> apiKey,
        int concurrency,
        int attempts,
        Duration timeout) {

    /** The template of the completion route where the lineup names none. */
    public static final Template PLAIN = new Template("{{system}}\n\n{{user}}");

    /** Creates an endpoint that takes what most do. */
    public OpenAiEndpoint(
            URI url,
            String model,
            ServerKind kind,
            Route route,
            Template template,
            boolean structuredOutput,
            Optional<Path> file,
            Optional<String> name,
            Optional<String> note,
            Optional<Secret> apiKey,
            int concurrency,
            int attempts,
            Duration timeout) {
        this(
                url,
                model,
                kind,
                route,
                template,
                structuredOutput,
                Capabilities.USUAL,
                file,
                name,
                note,
                apiKey,
                concurrency,
                attempts,
                timeout);
    }

    /** Returns the path to ask, with the version in its query where there is one. */
    String path() {
        return route.path()
                + capabilities.apiVersion().map(date -> "?api-version=" + date).orElse("");
    }

    /** Returns the server to call. */
    HttpHost host() {
        return new HttpHost(url, "\"openai:\" in models.yaml", timeout, concurrency, kind.hasOneConnection());
    }

    /** Returns what each call shows. */
    Credentials credentials() {
        return apiKey.map(
                        key -> kind == ServerKind.AZURE ? Credentials.header("api-key", key) : Credentials.bearer(key))
                .orElse(Credentials.NONE);
    }

    /** Returns the same endpoint, asked with a key. */
    public OpenAiEndpoint withApiKey(Secret key) {
        return new OpenAiEndpoint(
                url,
                model,
                kind,
                route,
                template,
                structuredOutput,
                capabilities,
                file,
                name,
                note,
                Optional.of(key),
                concurrency,
                attempts,
                timeout);
    }
}
