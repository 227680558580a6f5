package dev.labstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.labstone.check.Checks;
import dev.labstone.model.Answer;
import dev.labstone.testing.BusyServer;
import dev.labstone.testing.CasesFolder;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Roles on servers that need no laptop for themselves are asked at the same time. */
@Timeout(60)
class RolesAbreastTest {

    private static final int ENOUGH = 100;

    @TempDir
    Path folder;

    @Test
    void distinct_servers_are_asked_at_the_same_time() {
        CountDownLatch both = new CountDownLatch(2);
        try (BusyServer base = new BusyServer(ENOUGH, "", (model, user) -> meet(both), "b");
                BusyServer trained = new BusyServer(ENOUGH, "", (model, user) -> meet(both), "t")) {
            Run run = run(examples(6), "base: " + base.binding("b", 1), "trained: " + trained.binding("t", 1));
            assertThat(both.getCount()).as("both had a question in flight").isZero();
            assertThat(answers(run, Role.BASE)).hasSize(6);
            assertThat(answers(run, Role.TRAINED)).hasSize(6);
        }
    }

    @Test
    void roles_on_one_server_share_what_it_bears() {
        CountDownLatch three = new CountDownLatch(3);
        try (BusyServer server = new BusyServer(ENOUGH, "", (model, user) -> together(three), "b", "t")) {
            Run run = run(examples(30), "base: " + server.binding("b", 3), "trained: " + server.binding("t", 3));
            assertThat(server.mostInFlight()).isEqualTo(3);
            assertThat(answers(run, Role.BASE)).hasSize(30);
            assertThat(answers(run, Role.TRAINED)).hasSize(30);
            assertThat(server.answered().subList(0, 30))
                    .as("neither waits for all of the other")
                    .anyMatch(one -> one.startsWith("b"))
                    .anyMatch(one -> one.startsWith("t"));
        }
    }

    @Test
    void results_and_notes_do_not_tell_who_was_faster() {
        assertThat(recorded("slow-base", 5, 0)).isEqualTo(recorded("slow-trained", 0, 5));
    }

    @Test
    void the_same_question_is_asked_once_however_many_are_in_flight() {
        String same = IntStream.range(0, 20)
                .mapToObj(i -> CasesFolder.example("c" + i, i % 2 == 0 ? "europe" : "asia", "country" + i % 4, "Paris"))
                .collect(Collectors.joining());
        try (BusyServer server = new BusyServer(ENOUGH, "", (model, user) -> Thread.sleep(3), "b")) {
            Run run = run(same, "base: " + server.binding("b", 16));
            assertThat(server.answered()).hasSize(4).doesNotHaveDuplicates();
            assertThat(answers(run, Role.BASE)).hasSize(20);
            assertThat(answers(run, Role.BASE).get(7)).endsWith("country3?");
        }
    }

    @Test
    void a_failure_that_stops_the_run_ends_the_calls_to_all_servers() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (BusyServer base = new BusyServer(ENOUGH, "", (model, user) -> held.await(), "b");
                BusyServer trained = new BusyServer(ENOUGH, "", (model, user) -> holdFirst(held, never), "t")) {
            assertThatThrownBy(() -> run(
                            examples(6),
                            stopAtOnce(),
                            "base: " + base.binding("b", 1),
                            "trained: " + trained.binding("t", 4)))
                    .hasMessage("stopped by base");
            assertThat(never.getCount()).as("trained never answered").isEqualTo(1);
            assertThat(trained.answered()).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void a_failure_at_one_question_ends_the_others_of_the_same_role() {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        BusyServer.Doorman doorman = (model, user) -> {
            if (user.contains("country0")) {
                holdFirst(first, never);
            }
            first.await();
        };
        try (BusyServer base = new BusyServer(ENOUGH, "", doorman, "b")) {
            assertThatThrownBy(() -> run(examples(6), stopAtOnce(), "base: " + base.binding("b", 2)))
                    .hasMessage("stopped by base");
            assertThat(never.getCount()).isEqualTo(1);
        }
    }

    @Test
    void an_interrupt_ends_the_calls_to_all_servers() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        try (BusyServer base = new BusyServer(ENOUGH, "", (model, user) -> holdFirst(underWay, never), "b");
                BusyServer trained = new BusyServer(ENOUGH, "", (model, user) -> holdFirst(underWay, never), "t")) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread runner = new Thread(() -> end.set(catchThrowable(
                    () -> run(examples(6), "base: " + base.binding("b", 1), "trained: " + trained.binding("t", 1)))));
            runner.start();
            assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
            runner.interrupt();
            runner.join();
            assertThat(end.get()).hasMessageContaining("the run was stopped");
            assertThat(never.getCount()).isEqualTo(1);
        }
    }

    private String recorded(String name, long baseMillis, long trainedMillis) {
        try (BusyServer base = new BusyServer(ENOUGH, "", (model, user) -> Thread.sleep(baseMillis), "b");
                BusyServer trained = new BusyServer(ENOUGH, "", (model, user) -> Thread.sleep(trainedMillis), "t")) {
            CasesFolder cases =
                    cases(name, examples(12), "trained: " + trained.binding("t", 5), "base: " + base.binding("b", 5));
            Run run = new Evaluation(
                            cases.useCase(),
                            cases.lineup(),
                            Checks.load(),
                            folder.resolve(name + "-run"),
                            true,
                            new RunListener() {})
                    .run();
            assertThat(run.notes()).hasSizeGreaterThanOrEqualTo(2);
            return run.notes() + "\n" + run.models().keySet() + "\n" + answers(run, Role.BASE)
                    + answers(run, Role.TRAINED);
        }
    }

    private static RunListener stopAtOnce() {
        return new RunListener() {
            @Override
            public void responded(Role role, int answered, int failed) {
                throw new IllegalStateException("stopped by " + role.id());
            }
        };
    }

    private static void meet(CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await(20, TimeUnit.SECONDS);
    }

    /** The first questions wait for each other; the others leave time for those of another role to come. */
    private static void together(CountDownLatch first) throws InterruptedException {
        first.countDown();
        first.await();
        Thread.sleep(20);
    }

    private static void holdFirst(CountDownLatch first, CountDownLatch never) throws InterruptedException {
        first.countDown();
        never.await();
    }

    private Run run(String examples, String... roles) {
        return run(examples, new RunListener() {}, roles);
    }

    private Run run(String examples, RunListener listener, String... roles) {
        CasesFolder cases = cases("cases", examples, roles);
        return new Evaluation(cases.useCase(), cases.lineup(), Checks.load(), folder.resolve("run"), false, listener)
                .run();
    }

    private CasesFolder cases(String name, String examples, String... roles) {
        return new CasesFolder(folder.resolve(name)).withExamples(examples).withLineup(roles);
    }

    private static String examples(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CasesFolder.example("c" + i, i % 2 == 0 ? "europe" : "asia", "country" + i, "Paris"))
                .collect(Collectors.joining());
    }

    private static List<String> answers(Run run, Role role) {
        return run.results().stream()
                .map(result -> result.roles().get(role).samples().get(0).response())
                .map(response -> ((Answer) response).text())
                .toList();
    }
}
