package dev.labstone.report;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.model.Answer;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The prompt of an example as it was sent, which need not be the same for all roles: a student may be asked under the
 * system prompt it was trained under, and have texts of its own that end an answer.
 *
 * @param result what came of the example
 */
record SentPrompts(ExampleResult result) {

    void write(Markdown text) {
        Map<Role, Answer> answers = answers();
        Map<String, List<Role>> prompts = new LinkedHashMap<>();
        answers.forEach((role, answer) -> prompts.computeIfAbsent(answer.sent().prompt(), none -> new ArrayList<>())
                .add(role));
        if (prompts.isEmpty()) {
            text.paragraph("Nobody has answered its first example, `"
                    + result.example().id() + "`; its prompt:");
            text.code("User:\n" + result.example().prompt().user());
        }
        prompts.forEach((prompt, roles) -> {
            String to = prompts.size() == 1 ? "" : " as " + names(roles) + " got it";
            text.paragraph(
                    "The prompt of its first example, `" + result.example().id() + "`" + to + ":");
            text.code(prompt);
        });
        answers.forEach((role, answer) -> ownStops(role, answer, text));
    }

    private void ownStops(Role role, Answer answer, Markdown text) {
        TreeSet<String> stops = new TreeSet<>();
        answer.sent().body().path("stop").forEach(stop -> stops.add(stop.asText()));
        result.example().decoding().stop().forEach(stops::remove);
        if (!stops.isEmpty()) {
            text.paragraph("For " + role.id() + " an answer ends at "
                    + stops.stream().map(stop -> "`" + stop + "`").collect(Collectors.joining(", ")) + ", too.");
        }
    }

    private Map<Role, Answer> answers() {
        Map<Role, Answer> answers = new EnumMap<>(Role.class);
        result.roles().forEach((role, of) -> {
            if (of.response() instanceof Answer answer) {
                answers.put(role, answer);
            }
        });
        return answers;
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.joining(" and "));
    }
}
