package dev.labstone.report;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The part of the summary with telling examples, both answers beside each other; a rule chooses them, nobody else. */
final class SummaryExamples {

    private static final int MOST = 5;

    private final Run run;
    private final Comparison comparison;
    private final Markdown text;

    SummaryExamples(Run run, Comparison comparison, Markdown text) {
        this.run = run;
        this.comparison = comparison;
        this.text = text;
    }

    /** Writes the examples that only the second role gets right, the clearest first. */
    void onlySecond() {
        List<ExampleResult> won =
                run.results().stream().filter(this::isWon).sorted(clearest()).toList();
        String title = "Right only by " + comparison.second().id();
        text.heading(3, title);
        if (won.isEmpty()) {
            text.paragraph("No example is.");
        }
        won.stream()
                .limit(MOST)
                .forEach(result -> example("`" + result.example().id() + "`", result));
        if (won.size() > MOST) {
            text.paragraph((won.size() - MOST) + " more stand in `" + comparison.csv() + "`.");
        }
    }

    /** Writes the clearest win, the clearest loss, and the one that both get most wrong. */
    void telling() {
        text.heading(3, "Telling examples");
        text.paragraph(
                "Chosen by rule: the largest difference of goodness each way, and the smallest sum where both are wrong; of"
                        + " equal ones the first in the file.");
        one("Clearest win", this::isWon, clearest());
        one("Clearest loss", this::isLost, clearest());
        one("Both wrong", this::isBothWrong, Comparator.comparing(this::sum));
    }

    private void one(String what, Predicate<ExampleResult> which, Comparator<ExampleResult> order) {
        Optional<ExampleResult> found =
                run.results().stream().filter(which).sorted(order).findFirst();
        found.ifPresentOrElse(
                result -> example(what + ": `" + result.example().id() + "`", result),
                () -> text.paragraph("**" + what + "**: none."));
    }

    private void example(String title, ExampleResult result) {
        text.paragraph("**" + title + "**");
        text.code(result.example().input());
        text.paragraph("Reference:");
        text.code(result.example().reference());
        for (Role role : comparison.roles()) {
            text.paragraph(role.id() + ", " + outcome(result, role) + ":");
            text.code(ResultText.response(result.roles().get(role)));
        }
    }

    private Comparator<ExampleResult> clearest() {
        return Comparator.comparing(this::difference).reversed();
    }

    private BigDecimal difference(ExampleResult result) {
        return goodness(result, comparison.first())
                .subtract(goodness(result, comparison.second()))
                .abs();
    }

    private BigDecimal sum(ExampleResult result) {
        return goodness(result, comparison.first()).add(goodness(result, comparison.second()));
    }

    private static BigDecimal goodness(ExampleResult result, Role role) {
        return result.roles().get(role).assessment().goodness().orElse(BigDecimal.ZERO);
    }

    private boolean isWon(ExampleResult result) {
        return is(result, Outcome.FAIL, Outcome.PASS);
    }

    private boolean isLost(ExampleResult result) {
        return is(result, Outcome.PASS, Outcome.FAIL);
    }

    private boolean isBothWrong(ExampleResult result) {
        return is(result, Outcome.FAIL, Outcome.FAIL);
    }

    private boolean is(ExampleResult result, Outcome first, Outcome second) {
        return outcome(result, comparison.first()) == first && outcome(result, comparison.second()) == second;
    }

    private static Outcome outcome(ExampleResult result, Role role) {
        return result.roles().get(role).assessment().outcome();
    }
}
