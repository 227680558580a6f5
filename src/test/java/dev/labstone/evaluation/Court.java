package dev.labstone.evaluation;

import dev.labstone.check.Assessment;
import dev.labstone.check.CheckResult;
import dev.labstone.check.Checks;
import dev.labstone.judge.Judged;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.ModelServer;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs of a small use case with judges: capitals, with the question whether an answer is polite.
 *
 * @param cases the folder of the cases
 */
record Court(CasesFolder cases) {

    private static final Pattern ANSWER =
            Pattern.compile("(?s)\\[(\\w{8}) ANSWER(?: A)? begins]\\n(.*?)\\n\\[\\1 ANSWER");

    /** A judge that needs no labels, so that tests are short. */
    private static final String LENIENT = "bar: { labels: 0, traps: 0, consistency: 0 }";

    /** Writes the use case: one example for each list of checks. */
    Court withChecks(String... checks) {
        return with("judging: { " + LENIENT + " }", "{ leaf: none }", checks);
    }

    /** Writes the use case with its way of judging and its group. */
    Court with(String judging, String group, String... checks) {
        String examples = Arrays.stream(checks)
                .map(list -> "  - { id: e" + Arrays.asList(checks).indexOf(list)
                        + ", group: all, input: France, reference: Paris, checks: " + list + " }\n")
                .collect(Collectors.joining());
        cases.write(
                CasesFolder.USE_CASE + ".yaml", """
                use_case: capitals
                title: Capitals
                prompt: { user: "Capital of {{input}}?" }
                %s
                groups: { all: %s }
                examples:
                """.formatted(judging.replace("LENIENT", LENIENT), group) + examples);
        return this;
    }

    Court withLineup(String... lines) {
        cases.withLineup(lines);
        return this;
    }

    Run run() {
        return run(false, new RunListener() {});
    }

    Run run(boolean record, RunListener listener) {
        return new Evaluation(
                        cases.useCase(),
                        cases.lineup(),
                        Checks.load(),
                        cases.path().resolve("run"),
                        record,
                        listener)
                .run();
    }

    static ModelServer answers(String text) {
        return ModelServer.start("answering", question -> text);
    }

    /** A judge that says yes to what contains a word. */
    static ModelServer judge(String word) {
        return ModelServer.start(
                "judging", prompt -> Judged.reply(answer(prompt).contains(word) ? "yes" : "no"));
    }

    /** Returns the answer that a prompt asks a judge about. */
    static String answer(String prompt) {
        Matcher answer = ANSWER.matcher(prompt);
        return answer.find() ? answer.group(2) : "";
    }

    /** Returns what a judge was asked about the answers of the run, without traps and labels. */
    static List<String> graded(ModelServer judge) {
        return judge.asked().stream()
                .filter(prompt -> prompt.contains("Capital of France?"))
                .map(Court::answer)
                .toList();
    }

    static Assessment assessment(Run run, int example) {
        return run.results().get(example).roles().get(Role.BASE).assessment();
    }

    static CheckResult check(Run run, int check) {
        return assessment(run, 0).results().get(check);
    }

    static Court in(Path folder) {
        return new Court(new CasesFolder(folder.resolve("cases")));
    }
}
