package dev.labstone.report.page;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Preference;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.judge.calibration.LabelRow;
import dev.labstone.overlap.Overlap;
import dev.labstone.overlap.Overlap.Level;
import dev.labstone.report.page.PageView.Tag;
import dev.labstone.usecase.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes of examples what a page says of them. */
final class PageExamples {

    private final Gate gate;
    private final List<PageView> views;
    private final Map<String, Overlap> overlaps;
    private final Map<String, List<LabelRow>> labels;

    PageExamples(Gate gate) {
        this.gate = gate;
        this.views = PageView.of(gate.run().roles());
        this.overlaps = gate.overlap().stream()
                .flatMap(report -> report.overlaps().stream())
                .filter(overlap -> overlap.level() != Level.NONE)
                .collect(Collectors.toMap(Overlap::example, Function.identity()));
        this.labels = gate.run().judging().stream()
                .flatMap(judging -> judging.labels().stream())
                .filter(row -> row.label().isEmpty() && !isTooLong(row))
                .collect(Collectors.groupingBy(LabelRow::example));
    }

    List<PageView> views() {
        return views;
    }

    Set<Tag> tags(PageView view, ExampleResult result) {
        return view.tags(result, gate.state(result));
    }

    Shown of(ExampleResult result) {
        Example example = result.example();
        ExampleState state = gate.state(result);
        Map<String, Set<Tag>> tags = new LinkedHashMap<>();
        views.forEach(view -> tags.put(view.id(), view.tags(result, state)));
        Map<String, PageAnswer> roles = new LinkedHashMap<>();
        result.roles().forEach((role, answered) -> roles.put(role.id(), PageAnswer.of(answered)));
        return new Shown(
                example.id(),
                example.group(),
                example.place().line(),
                state.words(),
                PageText.of(example.input()),
                PageText.of(example.reference()),
                tags,
                roles,
                Optional.ofNullable(overlaps.get(example.id())).map(Leak::of),
                result.preferences().stream().map(Preferred::of).toList(),
                labels.getOrDefault(example.id(), List.of()));
    }

    /** The whole answer would have to be in the sheet, and the page does not hold it. */
    private static boolean isTooLong(LabelRow row) {
        return PageText.isCut(row.answer())
                || row.other().filter(PageText::isCut).isPresent();
    }

    record Shown(
            String id,
            String group,
            int line,
            String state,
            String input,
            String reference,
            Map<String, Set<Tag>> tags,
            Map<String, PageAnswer> roles,
            Optional<Leak> leak,
            List<Preferred> preferences,
            List<LabelRow> labels) {}

    record Leak(Level level, String reason, boolean excluded, Optional<String> where, Optional<String> excerpt) {
        static Leak of(Overlap overlap) {
            return new Leak(
                    overlap.level(),
                    overlap.reason(),
                    overlap.excluded(),
                    overlap.closest()
                            .map(closest -> closest.source().file().getFileName() + ":"
                                    + closest.source().line()),
                    overlap.closest().map(closest -> PageText.reason(closest.excerpt())));
        }
    }

    record Preferred(String view, String criterion, String winner, String reason, List<PageCheck.Said> opinions) {
        static Preferred of(Preference preference) {
            return new Preferred(
                    preference.comparison().id(),
                    preference.criterion(),
                    switch (preference.winner()) {
                        case FIRST -> preference.comparison().first().id() + " is better";
                        case SECOND -> preference.comparison().second().id() + " is better";
                        case TIE -> "none is better";
                        case UNDECIDED -> "no verdict";
                    },
                    PageText.reason(preference.reason()),
                    preference.opinions().stream().map(PageCheck.Said::of).toList());
        }
    }
}
