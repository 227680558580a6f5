package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.yaml.FieldReader;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt whose placeholders are not filled in yet.
 *
 * @param system the system prompt, if there is one
 * @param user the user's turn
 * @param place where it stands
 */
record PromptTemplate(Optional<Template> system, Optional<Template> user, Optional<Place> place) {

    private static final String SYSTEM = "system";
    private static final String USER = "user";

    /** What is asked where no {@code prompt:} stands: the input alone. */
    static final PromptTemplate INPUT_ONLY = new PromptTemplate(
            Optional.empty(), Optional.of(new Template("{{" + Example.INPUT + "}}")), Optional.empty());

    /** Reads {@code prompt:}; what it does not say comes from the prompt around it. */
    static PromptTemplate read(Optional<FieldReader> given, PromptTemplate around) {
        if (given.isEmpty()) {
            return around;
        }
        FieldReader fields = given.get();
        PromptTemplate prompt = new PromptTemplate(
                fields.optionalText(SYSTEM).map(Template::new).or(around::system),
                fields.optionalText(USER).map(Template::new).or(around::user),
                Optional.of(fields.placeOf(USER)));
        fields.rejectOthers();
        return prompt;
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        system.ifPresent(template -> names.addAll(template.names()));
        user.ifPresent(template -> names.addAll(template.names()));
        return names;
    }

    Prompt render(Map<String, String> fields) {
        return new Prompt(
                system.map(template -> template.render(fields::get)).filter(text -> !text.isEmpty()),
                user.map(template -> template.render(fields::get)).orElse(""));
    }
}
