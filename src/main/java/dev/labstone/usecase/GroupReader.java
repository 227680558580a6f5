package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of {@code groups:}. */
final class GroupReader {

    private static final String NO_LEAF = "none";

    private final PromptTemplate prompt;
    private final Decoding decoding;
    private final CheckReader checks;
    private final Problems problems;

    GroupReader(PromptTemplate prompt, Decoding decoding, CheckReader checks, Problems problems) {
        this.prompt = prompt;
        this.decoding = decoding;
        this.checks = checks;
        this.problems = problems;
    }

    GroupTemplate read(String id, FieldReader fields) {
        Names.requireKebabCase(id, "a group", fields.place(), problems);
        Optional<String> leaf = fields.optionalText("leaf").filter(name -> !name.equals(NO_LEAF));
        GroupTemplate group = new GroupTemplate(
                new Group(id, fields.optionalText("title").orElse(id), leaf),
                PromptTemplate.read(fields.map("prompt"), prompt),
                DecodingReader.read(fields.map("decoding"), decoding, problems),
                checks.read(fields),
                UnitInterval.read(fields, "threshold"));
        fields.rejectOthers();
        return group;
    }

    /** A group with what it hands on to its examples. */
    record GroupTemplate(
            Group group,
            PromptTemplate prompt,
            Decoding decoding,
            List<CheckSpec> checks,
            Optional<BigDecimal> threshold) {

        /** Returns the names that the prompt and the checks of the group fill in. */
        Set<String> placeholders() {
            Set<String> names = new LinkedHashSet<>(prompt.names());
            checks.forEach(check -> names.addAll(Placeholders.in(check.settings())));
            return names;
        }
    }
}
