package dev.labstone.usecase;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.GroupReader.GroupTemplate;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a use case. */
public final class UseCaseReader {

    private static final String ENDING = ".yaml";

    private final Path file;
    private final CheckSyntax syntax;
    private final Problems problems;

    private UseCaseReader(Path file, CheckSyntax syntax) {
        this.file = file;
        this.syntax = syntax;
        this.problems = new Problems(file);
    }

    /**
     * Reads a use case.
     *
     * @param file its file
     * @param syntax knows the checks
     * @return the use case
     * @throws InvalidFileException if anything is wrong with it, with all that is
     */
    public static UseCase read(Path file, CheckSyntax syntax) {
        return new UseCaseReader(file, syntax).read();
    }

    private UseCase read() {
        Optional<FieldReader> fields =
                YamlReader.read(file, problems).flatMap(value -> FieldReader.of(value, "a use case", problems));
        UseCase useCase = fields.map(this::useCase).orElse(null);
        problems.throwIfAny();
        return useCase;
    }

    private UseCase useCase(FieldReader fields) {
        String id = id(fields);
        String title = fields.text("title");
        String description =
                fields.optionalText("description").map(String::strip).orElse("");
        PromptTemplate prompt = PromptTemplate.read(fields.map("prompt"), PromptTemplate.INPUT_ONLY);
        Decoding decoding = DecodingReader.read(fields.map("decoding"), Decoding.DEFAULT, problems);
        Map<String, GroupTemplate> groups = groups(fields, prompt, decoding);
        List<Example> examples = examples(fields, groups);
        fields.rejectOthers();
        rejectEmptyGroups(fields, groups, examples);
        List<Group> plain = groups.values().stream().map(GroupTemplate::group).toList();
        return new UseCase(id, title, description, file, plain, examples);
    }

    private String id(FieldReader fields) {
        String id = fields.text("use_case");
        Names.requireKebabCase(id, "a use case", fields.placeOf("use_case"), problems);
        String name = file.getFileName().toString();
        if (!id.isEmpty() && !name.equals(id + ENDING)) {
            problems.add(
                    fields.placeOf("use_case"),
                    "the use case is not called like its file",
                    id,
                    name.replaceFirst("\\.ya?ml$", "") + ", or the file renamed to " + id + ENDING);
        }
        return id;
    }

    private Map<String, GroupTemplate> groups(FieldReader fields, PromptTemplate prompt, Decoding decoding) {
        Map<String, GroupTemplate> groups = new LinkedHashMap<>();
        if (!fields.has("groups")) {
            fields.reportMissing("groups");
        }
        GroupReader reader = new GroupReader(prompt, decoding, new CheckReader(syntax, problems), problems);
        fields.map("groups")
                .ifPresent(map -> map.keys()
                        .forEach(id -> map.map(id).ifPresent(group -> groups.put(id, reader.read(id, group)))));
        return groups;
    }

    private List<Example> examples(FieldReader fields, Map<String, GroupTemplate> groups) {
        if (!fields.has("examples")) {
            fields.reportMissing("examples");
        }
        ExampleReader reader = new ExampleReader(groups, syntax, problems);
        List<Example> examples = new ArrayList<>();
        for (YamlValue item : fields.list("examples")) {
            FieldReader.of(item, "an example", problems).flatMap(reader::read).ifPresent(examples::add);
        }
        return examples;
    }

    private void rejectEmptyGroups(FieldReader fields, Map<String, GroupTemplate> groups, List<Example> examples) {
        var used = examples.stream().map(Example::group).collect(Collectors.toSet());
        Place place = fields.placeOf("groups");
        groups.keySet().stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> problems.add(
                        place,
                        "the group \"" + id + "\" has no examples",
                        "",
                        "an example with \"group: " + id + "\", or no such group"));
    }
}
