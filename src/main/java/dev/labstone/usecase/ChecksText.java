package dev.labstone.usecase;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads checks that stand in no file: one check, or a list of them, in the words of a use case. */
public final class ChecksText {

    private static final Path NAME = Path.of("checks");

    private ChecksText() {}

    /**
     * Reads checks.
     *
     * @param yaml the checks: {@code keyword: restart}, or a list
     * @param fields what their placeholders stand for
     * @param syntax knows the checks
     * @return an example with these checks and fields
     * @throws InvalidFileException if anything is wrong with them, with all that is
     */
    public static Example read(String yaml, Map<String, String> fields, CheckSyntax syntax) {
        Problems problems = new Problems(NAME);
        List<CheckSpec> checks = YamlReader.read(NAME, yaml, problems)
                .map(value -> checks(value, syntax, problems))
                .orElse(List.of());
        checks.forEach(check -> rejectUnfilled(check, fields, problems));
        problems.throwIfAny();
        checks.forEach(check -> check.leaves().forEach(leaf -> syntax.verify(leaf, fields, problems)));
        problems.throwIfAny();
        Prompt prompt = new Prompt(Optional.empty(), fields.getOrDefault(Example.INPUT, ""));
        Place place = new Place(NAME, 1, 1);
        return new Example(
                "answer", "", fields, prompt, Decoding.DEFAULT, 1, checks, Optional.empty(), List.of(), place);
    }

    private static void rejectUnfilled(CheckSpec check, Map<String, String> fields, Problems problems) {
        Placeholders.in(check.settings()).forEach((name, place) -> {
            if (!fields.containsKey(name)) {
                problems.add(
                        place,
                        "{{" + name + "}} has no value",
                        "",
                        "one of " + String.join(", ", new TreeSet<>(fields.keySet()))
                                + DidYouMean.suffix(name, fields.keySet()));
            }
        });
    }

    private static List<CheckSpec> checks(YamlValue value, CheckSyntax syntax, Problems problems) {
        YamlValue list = value instanceof YamlValue.Items ? value : new YamlValue.Items(value.place(), List.of(value));
        YamlValue.Fields owner =
                new YamlValue.Fields(value.place(), Map.of("checks", new YamlValue.Field(value.place(), list)));
        FieldReader fields = new FieldReader(owner, problems);
        return new CheckReader(syntax, Rubrics.none(problems), problems)
                .read(fields)
                .checks();
    }
}
