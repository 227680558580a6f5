package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.judge.Judged;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.ModelServer;
import dev.labstone.testing.SuiteMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole")
class KilledRunIT {

    private static final int EXAMPLES = 20;
    private static final int ASKED_WHEN_KILLED = 8;

    /** Stands in all answers of the judged run, and in no trap. */
    private static final String ANSWERED = " Paris.";

    @TempDir
    Path folder;

    @Test
    void a_killed_run_goes_on_and_repeats_at_most_the_question_under_way() throws Exception {
        CountDownLatch enough = new CountDownLatch(ASKED_WHEN_KILLED);
        try (ModelServer server = ModelServer.start("base", question -> slowly(enough))) {
            CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                    .withExamples(examples())
                    .withLineup("base: " + server.binding());
            Process killed = start(cases, "killed.txt");
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            killed.destroyForcibly().waitFor();
            int before = server.asked().size();
            assertThat(before).isBetween(ASKED_WHEN_KILLED, EXAMPLES - 1);

            Process next = start(cases, "next.txt");
            assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(Jvm.read(folder.resolve("next.txt"))).contains("TEST SUCCESSFUL c0", "TEST SUCCESSFUL c19");
            assertThat(server.asked()).hasSizeLessThanOrEqualTo(EXAMPLES + 1);
            assertThat(server.asked().stream().distinct()).hasSize(EXAMPLES);
        }
    }

    @Test
    void a_run_that_is_killed_while_a_judge_is_asked_forgets_no_answer_and_no_reply() throws Exception {
        CountDownLatch enough = new CountDownLatch(ASKED_WHEN_KILLED);
        try (ModelServer base = ModelServer.start("base", question -> question + " Paris.");
                ModelServer judge = ModelServer.start("judge", prompt -> judgedSlowly(prompt, enough))) {
            CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                    .write(CasesFolder.USE_CASE + ".yaml", judgedUseCase())
                    .withLineup("base: " + base.binding(), "judge: " + judge.binding());
            Process killed = start(cases, "killed.txt");
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            killed.destroyForcibly().waitFor();
            List<String> before = List.copyOf(graded(judge));
            assertThat(before).hasSizeBetween(ASKED_WHEN_KILLED, EXAMPLES - 1);

            Process next = start(cases, "next.txt");
            assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(Jvm.read(folder.resolve("next.txt"))).contains("TEST SUCCESSFUL c0", "TEST SUCCESSFUL c19");
            assertThat(base.asked()).hasSize(EXAMPLES);
            assertThat(graded(judge)).hasSizeLessThanOrEqualTo(EXAMPLES + 1);
            assertThat(graded(judge).stream().distinct()).hasSize(EXAMPLES);
        }
    }

    @Test
    void a_run_that_is_asked_to_stop_stops_at_once_and_says_that_nothing_is_lost() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (ModelServer server = ModelServer.start("base", question -> neverAnswer(asked, never))) {
            CasesFolder cases = new CasesFolder(folder.resolve("cases"))
                    .withExamples(examples())
                    .withLineup("base: " + server.binding());
            Process stopped = start(cases, "stopped.txt");
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            stopped.destroy();
            assertThat(stopped.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Jvm.read(folder.resolve("stopped.txt")))
                    .contains("Labstone: stopped; every answer so far is in")
                    .contains("The same command goes on from there.");
        }
    }

    private static String judgedSlowly(String prompt, CountDownLatch enough) {
        if (prompt.contains(ANSWERED)) {
            slowly(enough);
        }
        return Judged.reply("yes");
    }

    /** Returns what a judge was asked about the answers of the run, without the traps. */
    private static List<String> graded(ModelServer judge) {
        return judge.asked().stream()
                .filter(prompt -> prompt.contains(ANSWERED))
                .toList();
    }

    private static String judgedUseCase() {
        String head = """
                use_case: capitals
                title: Capitals
                judging: { bar: { labels: 0, traps: 0 } }
                prompt: { user: "{{input}}" }
                groups: { all: { leaf: none, checks: [ question: { ask: Is it right, name: right } ] } }
                examples:
                """;
        return IntStream.range(0, EXAMPLES)
                .mapToObj(i -> "  - { id: c" + i + ", group: all, input: country" + i + ", reference: Paris }\n")
                .collect(Collectors.joining("", head, ""));
    }

    private static String neverAnswer(CountDownLatch asked, CountDownLatch never) {
        asked.countDown();
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private Process start(CasesFolder cases, String output) {
        List<String> options = List.of(
                "-Dlabstone.cases=" + cases.path(),
                "-Dlabstone.reports=" + folder.resolve("reports"),
                "-Dlabstone.lineup=test",
                "-Dallure.results.directory=" + folder.resolve("allure-results"));
        return Jvm.start(SuiteMain.class, options, Map.of(), folder.resolve(output));
    }

    private static String slowly(CountDownLatch enough) {
        enough.countDown();
        try {
            Thread.sleep(60);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "Paris";
    }

    private static String examples() {
        return IntStream.range(0, EXAMPLES)
                .mapToObj(i -> CasesFolder.example("c" + i, i % 2 == 0 ? "europe" : "asia", "country" + i, "Paris"))
                .collect(Collectors.joining());
    }
}
