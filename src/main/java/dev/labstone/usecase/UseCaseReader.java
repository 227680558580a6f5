package dev.labstone.usecase;

import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a use case. */
public final class UseCaseReader {

    private static final String ENDING = ".yaml";
    private static final String GROUPS = "groups";
    private static final String EXAMPLES = "examples";

    private final Path file;
    private final CheckSyntax syntax;
    private final KnownLeaves leaves;
    private final Problems problems;

    private UseCaseReader(Path file, CheckSyntax syntax, KnownLeaves leaves) {
        this.file = file;
        this.syntax = syntax;
        this.leaves = leaves;
        this.problems = new Problems(file);
    }

    /**
     * Reads a use case whose groups may name any leaf.
     *
     * @param file its file
     * @param syntax knows the checks
     * @return the use case
     * @throws InvalidFileException if anything is wrong with it, with all that is
     */
    public static UseCase read(Path file, CheckSyntax syntax) {
        return read(file, syntax, KnownLeaves.ANY);
    }

    /**
     * Reads a use case.
     *
     * @param file its file
     * @param syntax knows the checks
     * @param leaves the leaves that its groups may name
     * @return the use case
     * @throws InvalidFileException if anything is wrong with it, with all that is
     */
    public static UseCase read(Path file, CheckSyntax syntax, KnownLeaves leaves) {
        return new UseCaseReader(file, syntax, leaves).read();
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
        String title = fields.filledText("title").strip();
        String description =
                fields.optionalText("description").map(String::strip).orElse("");
        Judging judging = new JudgingReader(problems).read(fields.map("judging"));
        Rubrics rubrics = Rubrics.read(fields, problems);
        Map<String, GroupTemplate> groups = groups(fields, rubrics);
        List<Example> examples = examples(fields, groups, rubrics);
        List<Claim> claims = new ClaimReader(groups.keySet(), problems).read(fields);
        rubrics.rejectUnused();
        fields.rejectOthers();
        List<Group> plain = groups.values().stream().map(GroupTemplate::group).toList();
        return new UseCase(id, title, description, file, plain, judging, claims, examples);
    }

    private String id(FieldReader fields) {
        String id = fields.filledText("use_case");
        if (!id.isEmpty()) {
            Names.requireKebabCase(id, "a use case", fields.placeOf("use_case"), problems);
            rejectOtherName(id, fields);
        }
        return id;
    }

    private void rejectOtherName(String id, FieldReader fields) {
        String name = file.getFileName().toString();
        if (!name.equals(id + ENDING)) {
            String expected = name.replaceFirst("\\.[^.]*$", "") + ", or the file renamed to " + id + ENDING;
            problems.add(fields.placeOf("use_case"), "the use case is not called like its file", id, expected);
        }
    }

    private Map<String, GroupTemplate> groups(FieldReader fields, Rubrics rubrics) {
        PromptTemplate prompt = PromptTemplate.read(fields.map("prompt"), PromptTemplate.INPUT_ONLY, problems);
        Decoding decoding = DecodingReader.read(fields.map("decoding"), Decoding.DEFAULT, problems);
        Samples samples = Samples.once(fields.place()).read(fields);
        fields.requireKey(GROUPS);
        CheckReader checks = new CheckReader(syntax, rubrics, problems);
        GroupReader reader = new GroupReader(prompt, decoding, samples, checks, leaves, problems);
        return fields.map(GROUPS).map(reader::read).orElse(Map.of());
    }

    private List<Example> examples(FieldReader fields, Map<String, GroupTemplate> groups, Rubrics rubrics) {
        fields.requireKey(EXAMPLES);
        List<YamlValue> items = fields.list(EXAMPLES);
        Optional<FieldReader> groupFields = fields.map(GROUPS);
        Set<String> names = groupFields.map(FieldReader::keys).orElse(Set.of());
        List<ExampleDraft> drafts =
                new ExampleReader(groups, names, new CheckReader(syntax, rubrics, problems), problems).read(items);
        if (!items.isEmpty()) {
            groupFields.ifPresent(map -> rejectEmptyGroups(map, groups.keySet(), drafts));
        } else if (fields.value(EXAMPLES)
                .filter(YamlValue.Items.class::isInstance)
                .isPresent()) {
            problems.add(fields.placeOf(EXAMPLES), "there is no example", "an empty list", "at least one example");
        }
        return new ExampleAssembly(syntax, problems).assemble(drafts);
    }

    private void rejectEmptyGroups(FieldReader groups, Set<String> names, List<ExampleDraft> drafts) {
        Set<String> used = drafts.stream().map(draft -> draft.group().id()).collect(Collectors.toSet());
        names.stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> problems.add(
                        groups.placeOfKey(id),
                        "the group \"" + id + "\" has no examples",
                        "",
                        "an example with \"group: " + id + "\", or no such group"));
    }
}
