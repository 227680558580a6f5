package dev.labstone.usecase;

import dev.labstone.yaml.Gap;
import java.util.ArrayList;
import java.util.List;

/** Finds what an author has not filled in yet. */
public final class UseCaseGaps {

    private UseCaseGaps() {}

    /** Returns where the gaps of a use case are, in words: its title, its description, prompts, examples by id. */
    public static List<String> of(UseCase useCase) {
        List<String> gaps = new ArrayList<>();
        if (Gap.is(useCase.title())) {
            gaps.add("the title");
        }
        if (Gap.is(useCase.description())) {
            gaps.add("the description");
        }
        if (useCase.examples().stream().anyMatch(example -> isGap(example.prompt()))) {
            gaps.add("the prompt");
        }
        useCase.examples().stream()
                .filter(example -> example.fields().values().stream().anyMatch(Gap::is))
                .forEach(example -> gaps.add("example `" + example.id() + "`"));
        return List.copyOf(gaps);
    }

    private static boolean isGap(Prompt prompt) {
        return prompt.system().filter(Gap::is).isPresent();
    }
}
