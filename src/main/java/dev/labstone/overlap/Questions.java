package dev.labstone.overlap;

import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the examples of a use case apart, without what all examples of a group share. */
final class Questions {

    /** From so many tokens of its own on an input is a question without what is given with it. */
    static final int LONG_ENOUGH = 8;

    private final Map<Example, Tokens> wholes;
    private final Map<Example, Tokens> inputs;
    private final Map<Example, Tokens> references;

    private Questions(List<Example> group) {
        wholes = group.stream().collect(Collectors.toMap(example -> example, example -> Tokens.of(whole(example))));
        inputs = group.stream().collect(Collectors.toMap(example -> example, example -> Tokens.of(example.input())));
        references =
                group.stream().collect(Collectors.toMap(example -> example, example -> Tokens.of(example.reference())));
    }

    /** Returns the questions in the order of the use case. */
    static List<Question> of(UseCase useCase) {
        Map<String, Questions> groups = useCase.groups().stream()
                .collect(Collectors.toMap(
                        group -> group.id(),
                        group -> new Questions(useCase.examples().stream()
                                .filter(example -> example.group().equals(group.id()))
                                .toList())));
        return useCase.examples().stream()
                .map(example -> groups.get(example.group())
                        .question(example, useCase.group(example).recall()))
                .toList();
    }

    private Question question(Example example, boolean recall) {
        Asked whole = asked(wholes, example);
        Asked input = asked(inputs, example);
        boolean more = !whole(example).equals(example.input());
        Set<Long> common = Reference.common(references.values());
        Reference reference = Reference.of(references.get(example), wholes.get(example), common);
        List<Asked> inputAlone = !more || input.grams().own() >= LONG_ENOUGH ? List.of(input) : List.of();
        return new Question(example, recall, whole, inputAlone, reference);
    }

    /** Of texts that are all the same nothing can be left out. */
    private static Asked asked(Map<Example, Tokens> texts, Example example) {
        Tokens tokens = texts.get(example);
        boolean[] own = Shared.by(texts, Example::reference).own(tokens);
        Asked asked = new Asked(tokens, own);
        if (asked.grams().own() == 0) {
            Arrays.fill(own, true);
            return new Asked(tokens, own);
        }
        return asked;
    }

    /** The fields that the prompt gives to the model, in the order of the prompt. */
    private static String whole(Example example) {
        String prompt = example.prompt().user();
        Stream<String> given = example.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(Example.INPUT)
                        && !field.getKey().equals(Example.REFERENCE)
                        && !field.getValue().isBlank()
                        && !example.input().contains(field.getValue())
                        && prompt.contains(field.getValue()))
                .map(Map.Entry::getValue);
        return Stream.concat(given, Stream.of(example.input()))
                .sorted(Comparator.comparingInt(prompt::indexOf))
                .collect(Collectors.joining("\n\n"));
    }
}
