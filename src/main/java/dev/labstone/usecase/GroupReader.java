package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the entries of {@code groups:}. */
final class GroupReader {

    private static final String NO_LEAF = "none";
    private static final List<String> STARTS =
            List.of("compositional_skills", "foundational_skills", "knowledge", NO_LEAF);
    private static final Pattern LEAF = Pattern.compile(
            "(?:compositional_skills|foundational_skills|knowledge)(?:/(?!\\.{1,2}(?:/|$))[^/\\\\\\s]+)+");

    private final PromptTemplate prompt;
    private final Decoding decoding;
    private final Samples samples;
    private final CheckReader checks;
    private final KnownLeaves leaves;
    private final Problems problems;

    GroupReader(
            PromptTemplate prompt,
            Decoding decoding,
            Samples samples,
            CheckReader checks,
            KnownLeaves leaves,
            Problems problems) {
        this.prompt = prompt;
        this.decoding = decoding;
        this.samples = samples;
        this.checks = checks;
        this.leaves = leaves;
        this.problems = problems;
    }

    /** Reads all groups; one that is no map is left out. */
    Map<String, GroupTemplate> read(FieldReader groups) {
        Map<String, GroupTemplate> read = new LinkedHashMap<>();
        for (String id : groups.keys()) {
            Names.requireKebabCase(id, "a group", groups.placeOfKey(id), problems);
            groups.map(id).ifPresent(fields -> read.put(id, read(id, fields)));
        }
        if (groups.keys().isEmpty()) {
            problems.add(groups.place(), "there is no group", "", "at least one, such as \"cards: {}\"");
        }
        return read;
    }

    private GroupTemplate read(String id, FieldReader fields) {
        Decoding own = DecodingReader.read(fields.map("decoding"), decoding, problems);
        String title = fields.has("title") ? fields.filledText("title").strip() : id;
        GroupTemplate group = new GroupTemplate(
                new Group(
                        id,
                        title,
                        leaf(fields),
                        Pairwise.read(fields, problems),
                        fields.bool("recall").orElse(false)),
                Pairwise.placeholders(fields),
                prompt(fields),
                own,
                samples.read(fields).of(own, problems),
                checks.read(fields),
                UnitInterval.read(fields, "threshold"));
        fields.rejectOthers();
        return group;
    }

    private PromptTemplate prompt(FieldReader fields) {
        PromptTemplate own = PromptTemplate.read(fields.map("prompt"), prompt, problems);
        if (!own.user().text().isBlank() && !own.placeholders().containsKey(Example.INPUT)) {
            problems.add(
                    own.user().place(),
                    "the prompt leaves out the input",
                    own.user().text(),
                    "{{" + Example.INPUT + "}} where the input of an example belongs");
        }
        return own;
    }

    private Optional<String> leaf(FieldReader fields) {
        Optional<String> leaf = fields.optionalText("leaf").filter(name -> !name.equals(NO_LEAF));
        leaf.filter(name -> !LEAF.matcher(name).matches()).ifPresent(name -> {
            String expected = "the folder of a qna.yaml from taxonomy/ on, such as knowledge/science/…, or " + NO_LEAF
                    + DidYouMean.suffix(name.split("/", 2)[0], STARTS);
            problems.add(fields.placeOf("leaf"), "not a leaf of the taxonomy", Describe.text(name), expected);
        });
        leaf.filter(name -> LEAF.matcher(name).matches())
                .flatMap(leaves::cure)
                .ifPresent(cure -> problems.add(
                        fields.placeOf("leaf"), "there is no such leaf in the taxonomy", leaf.orElseThrow(), cure));
        return leaf;
    }
}
