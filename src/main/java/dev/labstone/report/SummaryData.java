package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.evaluation.Run;
import dev.labstone.report.prose.ProseField;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of the summary about the data and the metric: which examples there are, and what decides about an answer. */
final class SummaryData {

    private final Run run;
    private final SummaryProse prose;
    private final Markdown text;

    SummaryData(Run run, SummaryProse prose, Markdown text) {
        this.run = run;
        this.prose = prose;
        this.text = text;
    }

    void write() {
        text.heading(2, "The data and the metric");
        text.table(
                List.of("group", "examples", "taught by", "checks"),
                run.useCase().groups().stream().map(this::row).toList());
        prose.list(ProseField.DATA_SOURCE);
        text.paragraph(
                "The metric is automatic: an answer is right if it passes the checks of its example, and its goodness"
                        + " is their weighted score from 0 to 1." + judges());
        prose.list(ProseField.METRIC);
    }

    private String judges() {
        return run.judging().isEmpty()
                ? " No model judges an answer."
                : " Some checks ask a judge, which has a vote only where it has shown on labelled answers that it deserves one.";
    }

    private List<String> row(Group group) {
        List<Example> examples = run.useCase().examples().stream()
                .filter(example -> example.group().equals(group.id()))
                .toList();
        return List.of(
                escape(group.title()),
                Integer.toString(examples.size()),
                group.leaf().map(leaf -> "`" + leaf + "`").orElse("no leaf"),
                checks(examples));
    }

    private static String checks(List<Example> examples) {
        Map<String, Long> counts = examples.stream()
                .flatMap(example -> example.checks().stream())
                .flatMap(CheckSpec::leaves)
                .collect(Collectors.groupingBy(CheckSpec::label, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> escape(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
