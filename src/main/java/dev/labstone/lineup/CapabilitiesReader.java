package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.model.openai.Capabilities;
import dev.labstone.model.openai.ServerKind;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.FieldReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a model or host takes apart from what its kind does. */
final class CapabilitiesReader {

    private static final String API_VERSION = "api_version";
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]+");

    private CapabilitiesReader() {}

    static Capabilities read(FieldReader fields, ServerKind kind, Problems problems) {
        Capabilities usual = Capabilities.USUAL;
        return new Capabilities(
                fields.choice("token_limit", List.of("max_tokens", "max_completion_tokens"))
                        .orElse(usual.tokenLimitField()),
                fields.bool("seed").orElse(usual.seed()),
                fields.bool("system_prompt").orElse(usual.systemPrompt()),
                apiVersion(fields, kind, problems));
    }

    private static Optional<String> apiVersion(FieldReader fields, ServerKind kind, Problems problems) {
        Optional<String> version = fields.optionalText(API_VERSION);
        if (fields.has(API_VERSION) != (kind == ServerKind.AZURE)) {
            boolean missing = kind == ServerKind.AZURE;
            problems.add(
                    missing ? fields.place() : fields.placeOfKey(API_VERSION),
                    missing ? "Azure wants the version of its API" : "only Azure wants a version of its API",
                    version.orElse(""),
                    missing ? "a line such as \"api_version: 2024-10-21\"" : "\"kind: azure\", or no such line");
        }
        version.filter(text -> !VERSION.matcher(text).matches())
                .ifPresent(text -> problems.add(
                        fields.placeOf(API_VERSION), "not a version", Describe.text(text), "such as 2024-10-21"));
        return version;
    }
}
