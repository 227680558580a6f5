package dev.labstone.ilab.stage;

import java.util.ArrayList;
import java.util.List;

/** What a look before the start has found. */
final class Findings {

    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** Adds what will go wrong, with its cure, in one sentence without a full stop. */
    void problem(String problem) {
        problems.add(problem);
    }

    /** Adds what may go wrong. */
    void warning(String warning) {
        warnings.add(warning);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
