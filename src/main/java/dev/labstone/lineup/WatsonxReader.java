package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.watsonx.Login;
import dev.labstone.model.watsonx.PromptFormat;
import dev.labstone.model.watsonx.Route;
import dev.labstone.model.watsonx.Target;
import dev.labstone.model.watsonx.Target.Kind;
import dev.labstone.model.watsonx.WatsonxSettings;
import dev.labstone.usecase.Template;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how a model on watsonx.ai is reached: {@code { watsonx: ibm/granite-3-3-8b-instruct, project: … }}. */
final class WatsonxReader {

    /** The field with the id of the model. */
    static final String KEY = "watsonx";

    private static final String URL = "url";
    private static final String IAM = "iam";
    private static final String VERSION = "version";
    private static final String DEFAULT_VERSION = "2025-02-11";
    private static final Pattern DATE = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Map<String, Kind> TARGETS =
            Map.of("project", Kind.PROJECT, "space", Kind.SPACE, "deployment", Kind.DEPLOYMENT);
    private static final int DEFAULT_CONCURRENCY = 4;

    private final FieldReader fields;
    private final Problems problems;

    WatsonxReader(FieldReader fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Binding read() {
        String model = fields.filledText(KEY);
        Route route = fields.choice("route", List.of("chat", "generation"))
                .map(name -> Route.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Route.CHAT);
        Limits limits =
                LimitsReader.read(fields, fields.integer("concurrency", 1, 1024).orElse(DEFAULT_CONCURRENCY));
        WatsonxSettings settings = new WatsonxSettings(
                model,
                address(URL),
                target(),
                fields.choice("login", Login.ids()).map(Login::of),
                address(IAM),
                route,
                format(model, route),
                minTokens(route),
                version(),
                fields.optionalText("name"),
                fields.optionalText("note"),
                limits.inFlight(),
                fields.integer("attempts", 1, 20).orElse(BindingReader.DEFAULT_ATTEMPTS),
                Duration.ofSeconds(
                        fields.integer("timeout_seconds", 1, 86_400).orElse(BindingReader.DEFAULT_TIMEOUT_SECONDS)));
        return new Binding.Watsonx(settings, limits);
    }

    private Optional<URI> address(String key) {
        Optional<URI> url = ServerUrl.read(key, fields, problems);
        url.filter(ServerUrl::isOpen)
                .ifPresent(open -> problems.add(
                        fields.placeOf(key),
                        "the key would be sent without encryption",
                        open.toString(),
                        "an https address"));
        return url;
    }

    private Optional<Target> target() {
        List<String> given = List.of("project", "space", "deployment").stream()
                .filter(fields::has)
                .toList();
        if (given.size() > 1) {
            problems.add(
                    fields.placeOfKey(given.get(1)),
                    "a model is asked on behalf of one of them",
                    String.join(" and ", given),
                    "one of project, space, deployment");
        }
        return given.stream().findFirst().flatMap(this::target);
    }

    private Optional<Target> target(String key) {
        Optional<String> id = fields.optionalText(key);
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> problems.add(
                        fields.placeOf(key), "not an id", Describe.text(text), "letters, digits, \"-\" and \"_\""));
        return id.map(text -> new Target(TARGETS.get(key), text));
    }

    private Optional<PromptFormat> format(String model, Route route) {
        boolean applied = route == Route.GENERATION;
        Optional<Template> template = TemplateField.read(fields, applied, "generation", problems);
        Optional<PromptFormat> format = template.map(PromptFormat::of).or(() -> PromptFormat.of(model));
        if (applied && format.isEmpty()) {
            problems.add(
                    fields.placeOf(KEY),
                    "on the generation route Labstone applies the chat template, and does not know that of this model",
                    model,
                    "a line \"template: …\" with {{system}} and {{user}}, or \"route: chat\"");
        }
        return applied ? format : Optional.empty();
    }

    private int minTokens(Route route) {
        int least = fields.integer("min_tokens", 0, 1_000_000).orElse(0);
        if (least > 0 && route == Route.CHAT) {
            problems.add(
                    fields.placeOf("min_tokens"),
                    "the chat route does not take it",
                    Integer.toString(least),
                    "no \"min_tokens\", or \"route: generation\"");
        }
        return least;
    }

    private String version() {
        Optional<String> version = fields.optionalText(VERSION);
        version.filter(text -> !DATE.matcher(text).matches())
                .ifPresent(text -> problems.add(
                        fields.placeOf(VERSION),
                        "the API's version is a date",
                        Describe.text(text),
                        "a date such as " + DEFAULT_VERSION));
        return version.orElse(DEFAULT_VERSION);
    }
}
