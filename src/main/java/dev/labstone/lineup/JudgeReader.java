package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.usecase.Role;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads who grades: {@code judge: { openai: … }}, or a list of such maps for a jury. */
final class JudgeReader {

    private static final String JUDGE = Role.JUDGE.id();

    private final BindingReader bindings;
    private final Problems problems;

    JudgeReader(BindingReader bindings, Problems problems) {
        this.bindings = bindings;
        this.problems = problems;
    }

    /** Returns the judges by name: {@code judge}, and {@code judge-2} and so on for the others of a jury. */
    Map<String, Binding> read(FieldReader lineup) {
        Map<String, Binding> judges = new LinkedHashMap<>();
        List<YamlValue> items = lineup.items(JUDGE);
        for (int i = 0; i < items.size(); i++) {
            String name = i == 0 ? JUDGE : JUDGE + "-" + (i + 1);
            FieldReader.of(items.get(i), "a judge", problems)
                    .flatMap(bindings::read)
                    .ifPresent(binding -> judges.put(name, binding));
        }
        if (lineup.has(JUDGE) && items.isEmpty() && lineup.value(JUDGE).isPresent()) {
            problems.add(lineup.placeOf(JUDGE), "the jury is empty", "", "at least one judge, or no such line");
        }
        if (new HashSet<>(judges.values()).size() < judges.size()) {
            problems.add(lineup.placeOf(JUDGE), "the same judge sits twice", "", "judges that differ");
        }
        judges.values().stream()
                .filter(Binding.Ilab.class::isInstance)
                .findAny()
                .ifPresent(student -> problems.add(
                        lineup.placeOf(JUDGE),
                        "the student that is tested cannot be the judge",
                        "ilab",
                        "\"recorded: NAME\", \"openai: URL\" or \"watsonx: MODEL\""));
        return judges;
    }
}
