package dev.labstone.usecase;

import dev.labstone.files.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts examples together with what their groups hand on to them. */
final class ExampleAssembly {

    private final CheckSyntax syntax;
    private final Problems problems;

    ExampleAssembly(CheckSyntax syntax, Problems problems) {
        this.syntax = syntax;
        this.problems = problems;
    }

    List<Example> assemble(List<ExampleDraft> drafts) {
        Map<String, GroupFields> fields = new LinkedHashMap<>();
        for (ExampleDraft draft : drafts) {
            fields.computeIfAbsent(draft.group().id(), id -> fieldsOf(draft.group(), drafts));
        }
        fields.values().forEach(GroupFields::rejectUnknown);
        return drafts.stream()
                .map(draft -> example(draft, fields.get(draft.group().id()).read(draft)))
                .toList();
    }

    private GroupFields fieldsOf(GroupTemplate group, List<ExampleDraft> drafts) {
        List<ExampleDraft> members = drafts.stream()
                .filter(draft -> draft.group().id().equals(group.id()))
                .toList();
        return new GroupFields(group, members, problems);
    }

    private Example example(ExampleDraft draft, Map<String, String> values) {
        GroupTemplate group = draft.group();
        List<CheckSpec> checks = new ArrayList<>(group.checks().checks());
        checks.addAll(draft.own().checks());
        rejectUnchecked(draft, checks);
        checks.stream()
                .flatMap(CheckSpec::leaves)
                .filter(check -> isFilled(check, values))
                .forEach(check -> syntax.verify(check, values, problems));
        return new Example(
                draft.id(),
                group.id(),
                values,
                group.prompt().render(values),
                group.decoding(),
                group.samples().count(),
                checks,
                draft.threshold().or(group::threshold),
                draft.wrong(),
                draft.place());
    }

    private void rejectUnchecked(ExampleDraft draft, List<CheckSpec> checks) {
        boolean complete = draft.own().complete() && draft.group().checks().complete();
        if (complete && checks.stream().allMatch(CheckSpec::isInformational)) {
            String expected = "\"checks:\" with at least one check of a weight above 0, here or in the group \""
                    + draft.group().id() + "\"";
            problems.add(draft.place(), "the example checks nothing", "", expected);
        }
    }

    /** What a check says with gaps in it would only confuse. */
    private static boolean isFilled(CheckSpec check, Map<String, String> values) {
        return values.keySet().containsAll(Placeholders.in(check.settings()).keySet());
    }
}
