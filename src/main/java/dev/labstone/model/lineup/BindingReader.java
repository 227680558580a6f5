package dev.labstone.model.lineup;

import dev.labstone.files.Problems;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.openai.Route;
import dev.labstone.model.openai.ServerKind;
import dev.labstone.usecase.Template;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how one role is bound: {@code { recorded: base }} or {@code { openai: http://…/v1, model: … }}. */
final class BindingReader {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DEFAULT_TIMEOUT_SECONDS = 300;

    private final Path folder;
    private final Problems problems;

    /** Creates a reader that looks for model files from the given folder on. */
    BindingReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Optional<Binding> read(FieldReader fields) {
        Optional<Binding> binding = fields.has("openai") ? openAi(fields) : recorded(fields);
        fields.rejectOthers();
        return binding;
    }

    private Optional<Binding> recorded(FieldReader fields) {
        Optional<String> name = fields.optionalText("recorded");
        if (!fields.has("recorded")) {
            problems.add(fields.place(), "the role has no model", "", "\"recorded: NAME\" or \"openai: URL\"");
        }
        if (name.filter(text -> !text.matches("[A-Za-z0-9._-]+") || text.startsWith("."))
                .isPresent()) {
            problems.add(
                    fields.placeOf("recorded"),
                    "a recording is named like a file, without its folder",
                    name.get(),
                    "letters, digits, hyphens");
        }
        return name.map(Binding.Recorded::new);
    }

    private Optional<Binding> openAi(FieldReader fields) {
        Optional<URI> url = fields.optionalText("openai").flatMap(text -> url(text, fields));
        ServerKind kind =
                fields.choice("kind", ServerKind.ids()).map(ServerKind::of).orElse(ServerKind.OPENAI);
        Route route = fields.choice("route", List.of("chat", "completion"))
                .map(name -> Route.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Route.CHAT);
        Optional<String> key = fields.optionalText("api_key_env");
        key.ifPresent(variable -> rejectKey(variable, url, fields));
        String model = fields.text("model");
        OpenAiEndpoint endpoint = new OpenAiEndpoint(
                url.orElse(URI.create("http://127.0.0.1/v1")),
                model,
                kind,
                route,
                template(fields, route),
                fields.optionalText("file").map(folder::resolve),
                fields.optionalText("name"),
                fields.optionalText("note"),
                Optional.empty(),
                concurrency(fields, kind),
                Duration.ofSeconds(fields.integer("timeout_seconds", 1, 86_400).orElse(DEFAULT_TIMEOUT_SECONDS)));
        return Optional.of(new Binding.OpenAi(endpoint, key));
    }

    private Template template(FieldReader fields, Route route) {
        Optional<Template> template = fields.optionalText("template").map(Template::new);
        if (template.isPresent() && route == Route.CHAT) {
            problems.add(
                    fields.placeOf("template"),
                    "on the chat route the server applies the template",
                    "",
                    "no \"template\", or \"route: completion\"");
        }
        template.map(Template::names)
                .filter(names ->
                        !names.contains("user") || !Set.of("system", "user").containsAll(names))
                .ifPresent(names -> problems.add(
                        fields.placeOf("template"),
                        "the template is not complete",
                        String.join(", ", names),
                        "{{user}}, and {{system}} if there is one, and no other name"));
        return template.orElse(OpenAiEndpoint.PLAIN);
    }

    private int concurrency(FieldReader fields, ServerKind kind) {
        int concurrency = fields.integer("concurrency", 1, 1024).orElse(1);
        if (concurrency > 1 && kind.hasOneConnection()) {
            problems.add(
                    fields.placeOf("concurrency"),
                    "a server of the kind \"" + kind.id() + "\" bears one connection",
                    Integer.toString(concurrency),
                    "1");
        }
        return concurrency;
    }

    private Optional<URI> url(String text, FieldReader fields) {
        try {
            URI url = new URI(text);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException wrong) {
            // told below
        }
        String shown = text.replaceAll("//[^/]*@", "//***@");
        problems.add(
                fields.placeOf("openai"),
                "not the address of a server",
                shown,
                "http://HOST:PORT/v1 or https://HOST/v1, without user or key");
        return Optional.empty();
    }

    private void rejectKey(String variable, Optional<URI> url, FieldReader fields) {
        if (!variable.matches("[A-Z][A-Z0-9_]*")) {
            problems.add(
                    fields.placeOf("api_key_env"),
                    "not the name of an environment variable; a key itself must not stand here",
                    "",
                    "a name such as OPENAI_API_KEY");
        }
        boolean open = url.filter(
                        address -> "http".equals(address.getScheme()) && !LOOPBACK.contains(address.getHost()))
                .isPresent();
        if (open) {
            problems.add(fields.placeOf("openai"), "a key would be sent without encryption", "", "an https address");
        }
    }
}
