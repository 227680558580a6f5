package dev.labstone.report;

import dev.labstone.check.CheckResult;
import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.Comparison;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Preference;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.Sample;
import dev.labstone.gate.ExampleState;
import dev.labstone.judge.Duel.Winner;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Role;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the Allure report shows of an example: suites by use case and group, lineup and state as parameters, and for each
 * role a step with its model, prompt, answer and checks. Texts of models go into plain attachments only.
 */
public final class AllureDetails {

    private static final String CLAIMS = "Claims";
    private static final String TEXT = "text/plain";

    private final AllureLifecycle lifecycle;
    private final Run run;

    /**
     * Creates details.
     *
     * @param lifecycle the report that is being written
     * @param run the run the examples belong to
     */
    public AllureDetails(AllureLifecycle lifecycle, Run run) {
        this.lifecycle = lifecycle;
        this.run = run;
    }

    /** Adds the details of an example to the test that runs on this thread. */
    public void add(ExampleResult result, ExampleState state) {
        lifecycle.updateTestCase(test -> describe(test, result, state));
        attach("input", result.example().input());
        attach("reference", result.example().reference());
        result.roles().forEach(this::addRole);
        result.preferences().forEach(this::addPreference);
    }

    private void describe(TestResult test, ExampleResult result, ExampleState state) {
        Group group = run.useCase().group(result.example());
        new AllureFiling(run)
                .file(
                        test,
                        result.example().id(),
                        group.title(),
                        group.leaf().orElse("taught by no leaf"),
                        state.words());
    }

    /** Adds the details of a claim to the test that runs on this thread. */
    public void addClaim(String name, String state, String figures) {
        lifecycle.updateTestCase(test -> new AllureFiling(run).file(test, name, CLAIMS, CLAIMS, state));
        attach("figures", figures);
    }

    private void addRole(Role role, RoleResult result) {
        String goodness =
                result.assessment().goodness().map(BigDecimal::toPlainString).orElse("none");
        String name = role.id() + model(role) + ": " + result.assessment().outcome() + ", goodness " + goodness;
        step(name, status(result.assessment().outcome()), () -> {
            attach(role.id() + " answer", ResultText.response(result));
            if (result.response() instanceof Answer answer) {
                attach(role.id() + " prompt as sent", answer.sent().prompt());
                attach(role.id() + " request and cost", cost(answer));
            }
            result.assessment().results().forEach(this::addCheck);
            addSamples(role, result.samples());
        });
    }

    /** Of an example that was asked more than once, every answer. */
    private void addSamples(Role role, List<Sample> samples) {
        for (int i = 0; samples.size() > 1 && i < samples.size(); i++) {
            Sample sample = samples.get(i);
            String name = "%s sample %d of %d: %s"
                    .formatted(
                            role.id(),
                            i + 1,
                            samples.size(),
                            sample.assessment().commentary());
            Status status = status(sample.assessment().outcome());
            step(name, status, () -> attach(role.id() + " answer", ResultText.response(sample.response())));
        }
    }

    private String model(Role role) {
        ModelIdentity model = run.models().get(role);
        return model == null ? "" : " (" + model.label() + ")";
    }

    private void addCheck(CheckResult check) {
        step(ResultText.check(check), status(check.verdict().outcome()), () -> {
            check.members().forEach(this::addCheck);
            attachOpinions(check.opinions());
        });
    }

    private void addPreference(Preference preference) {
        Comparison comparison = preference.comparison();
        String who = switch (preference.winner()) {
            case FIRST -> comparison.first().id() + " is better";
            case SECOND -> comparison.second().id() + " is better";
            case TIE -> "none is better";
            case UNDECIDED -> "no verdict";
        };
        String name = preference.criterion() + ", " + comparison.first().id() + " and "
                + comparison.second().id() + ": " + who + ": " + preference.reason();
        Status status = preference.winner() == Winner.UNDECIDED ? Status.SKIPPED : Status.PASSED;
        step(name, status, () -> attachOpinions(preference.opinions()));
    }

    /** What a judge was asked and what it replied, word for word. */
    private void attachOpinions(List<Opinion> opinions) {
        opinions.forEach(opinion -> opinion.replies().forEach(reply -> {
            attach(
                    opinion.judge() + " was asked, " + opinion.instructions(),
                    reply.sent().prompt());
            attach(opinion.judge() + " replied", reply.text());
        }));
    }

    private static String cost(Answer answer) {
        ModelIdentity model = answer.model();
        return "model: " + model.label() + "\nserver: " + model.server() + "\nroute: "
                + answer.sent().route() + "\nbody: "
                + answer.sent().body().toPrettyString() + "\nfinish: " + answer.finish() + "\ntokens: "
                + count(answer.tokens().prompt()) + " of prompt, "
                + count(answer.tokens().completion()) + " of answer\nlatency: "
                + answer.latencyMillis() + " ms\nattempts: " + answer.attempts() + "\nat: " + answer.at()
                + answer.remarks().stream().map(said -> "\nserver: " + said).collect(Collectors.joining());
    }

    private static String count(java.util.Optional<Integer> tokens) {
        return tokens.map(String::valueOf).orElse("unknown");
    }

    private void step(String name, Status status, Runnable content) {
        String id = UUID.randomUUID().toString();
        lifecycle.startStep(id, new StepResult().setName(name).setStatus(status));
        content.run();
        lifecycle.stopStep(id);
    }

    private void attach(String name, String text) {
        lifecycle.addAttachment(name, TEXT, "txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Status status(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Status.PASSED;
            case FAIL -> Status.FAILED;
            case ABSTAIN, NOT_ASKED -> Status.SKIPPED;
            case ERROR -> Status.BROKEN;
        };
    }
}
