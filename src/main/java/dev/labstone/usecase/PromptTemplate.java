package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A prompt whose placeholders are not filled in yet.
 *
 * @param system the system prompt, if there is one
 * @param user the user's turn
 */
record PromptTemplate(Optional<YamlValue.Text> system, YamlValue.Text user) {

    private static final String SYSTEM = "system";
    private static final String USER = "user";

    /** What is asked where no {@code prompt:} stands: the input alone. */
    static final PromptTemplate INPUT_ONLY = new PromptTemplate(
            Optional.empty(), new YamlValue.Text(new Place(Path.of(""), 1, 1), "{{" + Example.INPUT + "}}", true));

    /** Reads {@code prompt:}; what it does not say comes from the prompt around it. */
    static PromptTemplate read(Optional<FieldReader> given, PromptTemplate around, Problems problems) {
        if (given.isEmpty()) {
            return around;
        }
        FieldReader fields = given.get();
        Optional<YamlValue.Text> system = fields.optionalText(SYSTEM)
                .map(text -> text(SYSTEM, text, fields))
                .or(around::system);
        YamlValue.Text user = fields.has(USER) ? text(USER, fields.filledText(USER), fields) : around.user();
        fields.rejectOthers();
        system.ifPresent(text -> Placeholders.rejectMalformed(text, problems));
        Placeholders.rejectMalformed(user, problems);
        return new PromptTemplate(system, user);
    }

    /** Returns the names of the placeholders, each with the place of the text that it stands in. */
    Map<String, Place> placeholders() {
        Map<String, Place> names = new LinkedHashMap<>();
        system.ifPresent(text -> names.putAll(Placeholders.in(text)));
        Placeholders.in(user).forEach(names::putIfAbsent);
        return names;
    }

    Prompt render(Map<String, String> fields) {
        return new Prompt(
                system.map(text -> render(text, fields)).filter(text -> !text.isBlank()), render(user, fields));
    }

    private static String render(YamlValue.Text text, Map<String, String> fields) {
        return new Template(text.text()).render(fields::get);
    }

    private static YamlValue.Text text(String key, String text, FieldReader fields) {
        return new YamlValue.Text(fields.placeOf(key), text, true);
    }
}
