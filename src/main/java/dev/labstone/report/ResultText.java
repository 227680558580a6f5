package dev.labstone.report;

import dev.labstone.check.CheckResult;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.gate.ExampleState;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a result in words, the way a good assertion does: what was asked, what was said, what the checks say of it. */
public final class ResultText {

    private static final String INDENT = "    ";

    private ResultText() {}

    /**
     * Returns the whole story of an example.
     *
     * @param result the result
     * @param state how it stands against the baseline
     * @param cure what to do about it; may be empty
     */
    public static String tell(ExampleResult result, ExampleState state, String cure) {
        StringBuilder text = new StringBuilder(headline(result, state));
        text.append("\n  question (").append(result.example().place()).append("):\n");
        text.append(indent(result.example().input())).append('\n');
        text.append("  reference:\n")
                .append(indent(result.example().reference()))
                .append('\n');
        result.roles().forEach((role, roleResult) -> text.append(role(role, roleResult)));
        return cure.isEmpty() ? text.toString().stripTrailing() : text + "  " + cure;
    }

    /**
     * Returns what is broken about an example, and no more: nothing can be said about the answers.
     *
     * @param result the result
     */
    public static String tellBroken(ExampleResult result) {
        StringBuilder text = new StringBuilder(headline(result, ExampleState.BROKEN));
        text.append("\n  ").append(result.example().place());
        result.roles().forEach((role, roleResult) -> {
            if (!roleResult.assessment().outcome().isDecided()) {
                text.append("\n  ").append(role.id()).append(": ").append(cause(roleResult));
            }
        });
        return text.toString();
    }

    /** Returns a line for each check: its outcome, score and reason. The members of a set stand indented below it. */
    static String checks(RoleResult result) {
        return result.assessment().results().stream()
                .flatMap(check -> lines(check, ""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(CheckResult result, String indent) {
        Stream<String> members = result.members().stream().flatMap(member -> lines(member, indent + "  "));
        return Stream.concat(Stream.of(indent + check(result)), members);
    }

    /** Returns a check with its outcome on one line. */
    static String check(CheckResult result) {
        CheckSpec check = result.check();
        String score = result.verdict()
                .score()
                .map(value -> " " + value.toPlainString())
                .orElse("");
        String weight = result.isInformational() ? ", informational" : weight(check.weight());
        String reason = result.verdict().reason().isEmpty()
                ? ""
                : ": " + result.verdict().reason();
        return result.verdict().outcome() + score + " " + check.label() + " (line "
                + check.place().line() + weight + ")" + reason;
    }

    /** Returns what came back from a role, or why nothing did. */
    static String response(RoleResult result) {
        return response(result.response());
    }

    /** Returns what came back, or why nothing did. */
    static String response(Response response) {
        if (response instanceof NoAnswer none) {
            return "no answer (" + none.failure() + "): " + none.reason();
        }
        Answer answer = (Answer) response;
        String text =
                answer.text().isBlank() ? "(an empty answer)" : answer.text().stripTrailing();
        return text + (answer.finish().isTruncated() ? "\n(cut off at max_tokens)" : "");
    }

    private static String cause(RoleResult result) {
        return result.response() instanceof NoAnswer
                ? response(result)
                : result.assessment().commentary();
    }

    private static String headline(ExampleResult result, ExampleState state) {
        String outcomes =
                result.roles().entrySet().stream().map(ResultText::outcome).collect(Collectors.joining(", "));
        return state.words() + ": " + result.example().id() + " (" + outcomes + ")";
    }

    private static String outcome(Map.Entry<Role, RoleResult> entry) {
        return entry.getKey().id() + " " + entry.getValue().assessment().outcome();
    }

    private static String role(Role role, RoleResult result) {
        String goodness =
                result.assessment().goodness().map(BigDecimal::toPlainString).orElse("none");
        String checks = checks(result);
        String samples = result.samples().size() == 1
                ? ""
                : ", the first like it of " + result.samples().size() + " samples";
        return "  " + role.id() + ", goodness " + goodness + samples + ":\n" + indent(response(result)) + "\n"
                + (checks.isEmpty() ? "" : indent(checks).replaceAll("(?m)^" + INDENT, INDENT + "· ") + "\n");
    }

    private static String weight(BigDecimal weight) {
        return weight.compareTo(BigDecimal.ONE) == 0 ? "" : ", weight " + weight.toPlainString();
    }

    private static String indent(String text) {
        return text.stripTrailing().lines().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }
}
