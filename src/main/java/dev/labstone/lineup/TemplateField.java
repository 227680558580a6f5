package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.usecase.Template;
import dev.labstone.yaml.FieldReader;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the template around system prompt and user turn. */
final class TemplateField {

    private static final String KEY = "template";

    private TemplateField() {}

    /**
     * Reads it.
     *
     * @param applied whether the route leaves it to Labstone to apply one
     * @param route the route that does, for the message
     */
    static Optional<Template> read(FieldReader fields, boolean applied, String route, Problems problems) {
        Optional<Template> template = fields.optionalText(KEY).map(Template::new);
        if (template.isPresent() && !applied) {
            problems.add(
                    fields.placeOfKey(KEY),
                    "on the chat route the server applies the template",
                    "",
                    "no \"template\", or \"route: " + route + "\"");
        }
        template.filter(text -> !isComplete(text)).ifPresent(text -> {
            String found = Stream.concat(
                            text.names().stream().map(name -> "{{" + name + "}}"), text.malformed().stream())
                    .collect(Collectors.joining(", "));
            problems.add(
                    fields.placeOf(KEY),
                    "the template does not hold the prompt",
                    found.isEmpty() ? "no placeholder" : found,
                    "{{user}}, and {{system}} if there is one, and no other name");
        });
        return template;
    }

    private static boolean isComplete(Template template) {
        Set<String> names = template.names();
        return names.contains("user")
                && Set.of("system", "user").containsAll(names)
                && template.malformed().isEmpty();
    }
}
