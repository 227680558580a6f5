package dev.labstone.usecase;

import dev.labstone.files.Place;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One input with a reference answer and the checks that an answer has to pass.
 *
 * @param id its name, unique in the use case
 * @param group the id of its group
 * @param fields everything its author wrote by key: {@code input}, {@code reference} and the names used in prompts and
 *     checks
 * @param prompt what is asked, with all placeholders filled in
 * @param decoding how it is asked
 * @param samples how often it is asked, each time with the next seed; at least 1
 * @param checks the checks of its group, then its own; at least one
 * @param threshold the goodness from which on an answer passes; empty: every check of a weight above 0 has to pass
 * @param wrong answers that the example must not let pass
 * @param place where it stands
 */
public record Example(
        String id,
        String group,
        Map<String, String> fields,
        Prompt prompt,
        Decoding decoding,
        int samples,
        List<CheckSpec> checks,
        Optional<BigDecimal> threshold,
        List<String> wrong,
        Place place) {

    /** The field that holds the input. */
    public static final String INPUT = "input";

    /** The field that holds the reference answer. */
    public static final String REFERENCE = "reference";

    /** The key of its wrong answers. */
    static final String WRONG = "wrong";

    /** Creates an example. */
    public Example {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        checks = List.copyOf(checks);
        wrong = List.copyOf(wrong);
    }

    /** Returns how it is asked, once for each sample: alike but for the seed. */
    public List<Decoding> decodings() {
        return decoding.draws(samples);
    }

    /** Returns the input as the author wrote it, without the prompt around it. */
    public String input() {
        return fields.get(INPUT);
    }

    /** Returns the reference answer. */
    public String reference() {
        return fields.get(REFERENCE);
    }
}
