package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.lineup.Binding.Ilab.Played;
import dev.labstone.model.limit.Limits;
import dev.labstone.model.openai.OpenAiEndpoint;
import dev.labstone.model.openai.Route;
import dev.labstone.model.openai.ServerKind;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads how one role is bound: {@code { recorded: base }}, {@code { openai: http://…/v1, model: … }} {@code { watsonx: … }} or
 * {@code { ilab: student }}.
 */
final class BindingReader {

    private static final String RECORDED = "recorded";
    private static final String OPENAI = "openai";
    private static final String ILAB = "ilab";
    private static final List<String> KINDS = List.of(RECORDED, OPENAI, WatsonxReader.KEY, ILAB);
    private static final String EXPECTED =
            "one of \"recorded: NAME\", \"openai: URL\", \"watsonx: MODEL\", \"ilab: student\" and \"ilab: trained\"";
    private static final String STRUCTURED_OUTPUT = "structured_output";
    private static final Pattern RECORDING = Pattern.compile("(?!\\.)[A-Za-z0-9._-]+");
    static final int DEFAULT_ATTEMPTS = 6;
    static final int DEFAULT_TIMEOUT_SECONDS = 300;

    private final Path folder;
    private final Problems problems;

    /** Creates a reader that looks for model files from the given folder on. */
    BindingReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Optional<Binding> read(FieldReader fields) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            rejectKind(kinds, fields);
            return Optional.empty();
        }
        Optional<Binding> binding = read(kinds.get(0), fields);
        fields.rejectOthers();
        return binding;
    }

    private Optional<Binding> read(String kind, FieldReader fields) {
        return switch (kind) {
            case OPENAI -> Optional.of(openAi(fields));
            case WatsonxReader.KEY -> Optional.of(new WatsonxReader(fields, problems).read());
            case ILAB -> Optional.of(ilab(fields));
            default -> recorded(fields);
        };
    }

    private void rejectKind(List<String> kinds, FieldReader fields) {
        if (!kinds.isEmpty()) {
            String found = String.join(" and ", kinds);
            problems.add(fields.placeOfKey(kinds.get(0)), "the role has more than one model", found, EXPECTED);
            return;
        }
        String hint =
                fields.keys().stream().map(key -> DidYouMean.suffix(key, KINDS)).collect(Collectors.joining());
        String found = fields.keys().isEmpty() ? "an empty map" : String.join(", ", fields.keys());
        problems.add(fields.place(), "the role has no model", found, EXPECTED + hint);
    }

    private static Binding ilab(FieldReader fields) {
        return new Binding.Ilab(fields.choice(ILAB, List.of("student", "trained"))
                .map(name -> Played.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Played.STUDENT));
    }

    private Optional<Binding> recorded(FieldReader fields) {
        Optional<String> name = fields.optionalText(RECORDED);
        name.filter(text -> !RECORDING.matcher(text).matches())
                .ifPresent(text -> problems.add(
                        fields.placeOf(RECORDED),
                        "a recording is named like a file, without its folder",
                        Describe.text(text),
                        "letters, digits, hyphens, underscores and points, no point at the start"));
        return name.map(Binding.Recorded::new);
    }

    private Binding openAi(FieldReader fields) {
        Optional<URI> url = ServerUrl.read(OPENAI, fields, problems);
        ServerKind kind =
                fields.choice("kind", ServerKind.ids()).map(ServerKind::of).orElse(ServerKind.OPENAI);
        Route route = fields.choice("route", List.of("chat", "completion"))
                .map(name -> Route.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Route.CHAT);
        Optional<String> key = ServerKey.read(fields, OPENAI, url, problems);
        Limits limits = LimitsReader.read(fields, concurrency(fields, kind));
        OpenAiEndpoint endpoint = new OpenAiEndpoint(
                url.orElse(URI.create("http://127.0.0.1/v1")),
                fields.filledText("model"),
                kind,
                route,
                TemplateField.read(fields, route == Route.COMPLETION, "completion", problems)
                        .orElse(OpenAiEndpoint.PLAIN),
                structuredOutput(fields, route),
                CapabilitiesReader.read(fields, kind, problems),
                fields.optionalText("file").flatMap(text -> file(text, fields)),
                fields.optionalText("name"),
                fields.optionalText("note"),
                Optional.empty(),
                limits.inFlight(),
                fields.integer("attempts", 1, 20).orElse(DEFAULT_ATTEMPTS),
                Duration.ofSeconds(fields.integer("timeout_seconds", 1, 86_400).orElse(DEFAULT_TIMEOUT_SECONDS)));
        return new Binding.OpenAi(endpoint, key, limits);
    }

    private boolean structuredOutput(FieldReader fields, Route route) {
        Optional<Boolean> wanted = fields.bool(STRUCTURED_OUTPUT);
        if (wanted.orElse(false) && route == Route.COMPLETION) {
            problems.add(
                    fields.placeOf(STRUCTURED_OUTPUT),
                    "on the completion route no server takes a schema",
                    "true",
                    "no \"" + STRUCTURED_OUTPUT + "\", or \"route: chat\"");
        }
        return wanted.orElse(true);
    }

    private Optional<Path> file(String text, FieldReader fields) {
        try {
            return Optional.of(folder.resolve(text));
        } catch (InvalidPathException wrong) {
            problems.add(
                    fields.placeOf("file"), "not a path", text, "a file or folder, from the folder of this file on");
            return Optional.empty();
        }
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
}
