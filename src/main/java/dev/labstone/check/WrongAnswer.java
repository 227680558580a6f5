package dev.labstone.check;

import dev.labstone.usecase.Example;
import dev.labstone.usecase.Prompt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer to an example that should not pass.
 *
 * @param kind where it comes from
 * @param example the id of the example
 * @param text the answer
 */
record WrongAnswer(Kind kind, String example, String text) {

    /** So many references of other examples are tried at the most, so that large groups take no longer. */
    private static final int MOST_OTHERS = 20;

    /** Where a wrong answer comes from. */
    enum Kind {
        /** What the author wrote. */
        GIVEN("given under \"wrong:\""),
        /** No text at all. It fails with almost every check, so that a check proves nothing by failing it. */
        EMPTY("empty answer"),
        /** An echo of the input. */
        INPUT("input as answer"),
        /** An echo of everything that was asked. */
        PROMPT("prompt as answer"),
        /** The right answer to another question. */
        OTHER("reference of another example");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Returns all wrong answers to an example, each text once.
     *
     * @param example the example
     * @param group the examples of its group
     */
    static List<WrongAnswer> to(Example example, List<Example> group) {
        List<WrongAnswer> answers = new ArrayList<>();
        example.wrong().forEach(text -> answers.add(new WrongAnswer(Kind.GIVEN, example.id(), text)));
        answers.add(new WrongAnswer(Kind.EMPTY, example.id(), ""));
        answers.add(new WrongAnswer(Kind.INPUT, example.id(), example.input()));
        answers.add(new WrongAnswer(Kind.PROMPT, example.id(), whole(example.prompt())));
        group.stream()
                .map(Example::reference)
                .filter(reference -> !Objects.equals(reference, example.reference()))
                .distinct()
                .limit(MOST_OTHERS)
                .forEach(text -> answers.add(new WrongAnswer(Kind.OTHER, example.id(), text)));
        Map<String, WrongAnswer> distinct = new LinkedHashMap<>();
        answers.forEach(answer -> distinct.putIfAbsent(answer.text(), answer));
        return List.copyOf(distinct.values());
    }

    private static String whole(Prompt prompt) {
        return prompt.system().map(system -> system + "\n\n").orElse("") + prompt.user();
    }
}
