package dev.labstone.report;

import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.statistics.Repeats;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The part of the summary about examples that were asked more than once: how steadily they pass. */
final class SummaryRepeats {

    private final Run run;
    private final List<ExampleResult> repeated;
    private final Markdown text;

    SummaryRepeats(Run run, Markdown text) {
        this.run = run;
        this.repeated = run.results().stream()
                .filter(result -> result.example().samples() > 1)
                .toList();
        this.text = text;
    }

    void write() {
        if (repeated.isEmpty()) {
            return;
        }
        text.heading(2, "Repeated examples");
        text.paragraph(
                "Each of these was asked several times, with another seed each time. It counts once: it passes if more than"
                        + " half of its samples do, and its goodness is their mean. Pass^k is how probably all k samples"
                        + " pass, the mean over the examples; flaky are those that pass at times, but not always.");
        text.table(
                List.of("role", "examples", "samples", "mean share that passes", "pass^k", "flaky"),
                run.roles().stream().map(this::row).toList());
    }

    private List<String> row(Role role) {
        List<Repeats> repeats = repeated.stream()
                .map(result -> result.roles().get(role).repeats())
                .toList();
        return List.of(
                role.id(),
                Integer.toString(repeated.size()),
                Integer.toString(repeated.stream()
                        .mapToInt(result -> result.example().samples())
                        .sum()),
                mean(repeats, one -> one.share().orElse(Double.NaN)),
                mean(repeats, one -> one.samples() == 0 ? Double.NaN : allPass(one)),
                flaky(role));
    }

    private static double allPass(Repeats repeats) {
        OptionalDouble share = repeats.allPass(repeats.samples());
        return share.orElse(Double.NaN);
    }

    private static String mean(List<Repeats> repeats, ToDoubleFunction<Repeats> figure) {
        OptionalDouble mean = repeats.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average();
        return mean.isPresent() ? String.format(Locale.ROOT, "%.2f", mean.getAsDouble()) : "none";
    }

    private String flaky(Role role) {
        List<String> names = repeated.stream()
                .filter(result -> result.roles().get(role).repeats().flaky())
                .map(result -> "`" + result.example().id() + "`")
                .toList();
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", ", names.size() + ": ", ""));
    }
}
