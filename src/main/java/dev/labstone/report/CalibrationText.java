package dev.labstone.report;

import dev.labstone.judge.calibration.Calibration;
import dev.labstone.judge.calibration.TrapResult;
import dev.labstone.statistics.Proportion;
import dev.labstone.statistics.Ratings;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Tells in words what a judge has shown. */
public final class CalibrationText {

    private CalibrationText() {}

    /** Returns what a judge has shown on one criterion, several lines long. */
    public static String of(Calibration shown) {
        StringBuilder text = new StringBuilder(shown.judge() + ", " + shown.criterion() + ": ");
        text.append(shown.objection()
                .map(why -> "its verdicts do not count, because " + why)
                .orElse("its verdicts count"));
        text.append("\n  agrees with labels: ")
                .append(proportion(shown.agreement()))
                .append(", κ ")
                .append(number(shown.kappa()));
        text.append("\n  traps right: ").append(proportion(shown.trapsRight()));
        shown.consistency()
                .ifPresent(seen -> text.append("\n  the same in both orders: ").append(proportion(seen)));
        table(shown.ratings()).forEach(row -> text.append("\n  ").append(row));
        shown.traps().stream()
                .filter(trap -> !trap.right())
                .map(CalibrationText::missed)
                .forEach(text::append);
        return text.toString();
    }

    static String proportion(Proportion seen) {
        return seen.all() == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d of %d (95 %%: %.2f to %.2f)",
                        seen.hits(),
                        seen.all(),
                        seen.lower(),
                        seen.upper());
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "unknown";
    }

    private static List<String> table(Ratings ratings) {
        List<String> said = ratings.categories();
        return said.stream()
                .map(label -> "labelled " + label + ": the judge said "
                        + said.stream()
                                .map(other -> other + " "
                                        + ratings.counts()
                                                .get(said.indexOf(label))
                                                .get(said.indexOf(other)) + "×")
                                .collect(Collectors.joining(", ")))
                .filter(row -> ratings.items() > 0)
                .toList();
    }

    private static String missed(TrapResult trap) {
        return "\n  trap \"" + trap.name() + "\": \"" + trap.said() + "\" instead of \"" + trap.expected() + "\"";
    }
}
