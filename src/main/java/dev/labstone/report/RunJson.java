package dev.labstone.report;

import dev.labstone.check.CheckResult;
import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.Preference;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.Sample;
import dev.labstone.files.PrettyJson;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.Gate;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.NoAnswer;
import dev.labstone.model.Response;
import dev.labstone.report.review.Reviews;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Prompt;
import dev.labstone.usecase.Role;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes {@code run.json}: everything about a run, with all texts as they came, so that every other report can be made
 * from it. Its form is described in {@code docs/run-json.md}; a field may be added in the same version, never changed.
 */
final class RunJson {

    /** The version of the form. */
    static final int VERSION = 2;

    private RunJson() {}

    static String write(Gate gate, Reviews reviews) {
        return PrettyJson.of(document(gate.run(), gate, reviews));
    }

    private static Document document(Run run, Gate gate, Reviews reviews) {
        Map<String, ModelIdentity> models = new LinkedHashMap<>();
        run.models().forEach((role, model) -> models.put(role.id(), model));
        return new Document(
                VERSION,
                run.id(),
                run.lineup(),
                new UseCaseJson(
                        run.useCase().id(),
                        run.useCase().title(),
                        run.useCase().description(),
                        run.useCase().groups()),
                run.roles().stream().map(role -> role.id()).toList(),
                models,
                ClaimsJson.of(gate),
                gate.overlap().map(report -> OverlapJson.of(gate, report)),
                run.results().stream()
                        .map(result -> example(result, gate, reviews))
                        .toList(),
                run.judging().map(report -> JudgingJson.of(report, run.useCase().judging())),
                run.notes(),
                run.tuning());
    }

    private static ExampleJson example(ExampleResult result, Gate gate, Reviews reviews) {
        Example example = result.example();
        Map<String, ResultJson> results = new LinkedHashMap<>();
        result.roles()
                .forEach((role, roleResult) ->
                        results.put(role.id(), result(roleResult, review(example, role, roleResult, reviews))));
        return new ExampleJson(
                example.id(),
                example.group(),
                example.place().line(),
                example.fields(),
                example.prompt(),
                example.decoding(),
                Optional.of(example.samples()).filter(samples -> samples > 1),
                example.threshold(),
                gate.state(result),
                gate.overlap().map(report -> OverlapJson.of(report.of(example.id()))),
                results,
                filled(result.preferences()));
    }

    private static Optional<ReviewJson> review(Example example, Role role, RoleResult result, Reviews reviews) {
        return reviews.of(example, role, result.response())
                .map(review -> new ReviewJson(review.opinion().word(), review.comment()));
    }

    private static ResultJson result(RoleResult result, Optional<ReviewJson> review) {
        return new ResultJson(
                result.assessment().outcome(),
                result.assessment().goodness(),
                result.assessment().commentary(),
                answer(result.response()),
                noAnswer(result.response()),
                result.assessment().results().stream().map(RunJson::check).toList(),
                filled(
                        result.samples().size() > 1
                                ? result.samples().stream().map(RunJson::sample).toList()
                                : List.of()),
                review);
    }

    private static SampleJson sample(Sample sample) {
        return new SampleJson(
                sample.assessment().outcome(),
                sample.assessment().goodness(),
                sample.assessment().commentary(),
                answer(sample.response()),
                noAnswer(sample.response()));
    }

    private static Optional<Answer> answer(Response response) {
        return response instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }

    private static Optional<NoAnswer> noAnswer(Response response) {
        return response instanceof NoAnswer none ? Optional.of(none) : Optional.empty();
    }

    private static CheckJson check(CheckResult result) {
        return new CheckJson(
                result.check().label(),
                result.check().place().line(),
                result.check().weight(),
                result.check().isSet()
                        ? result.check().ownThreshold()
                        : Optional.of(result.check().threshold()),
                result.verdict().outcome(),
                result.verdict().score(),
                result.verdict().reason(),
                filled(result.members().stream().map(RunJson::check).toList()),
                filled(result.opinions()));
    }

    private static <T> Optional<List<T>> filled(List<T> list) {
        return Optional.of(list).filter(items -> !items.isEmpty());
    }

    private record Document(
            int version,
            String run,
            String lineup,
            UseCaseJson useCase,
            List<String> roles,
            Map<String, ModelIdentity> models,
            ClaimsJson shown,
            Optional<OverlapJson> overlap,
            List<ExampleJson> examples,
            Optional<JudgingJson> judging,
            List<String> notes,
            Optional<TuningReport> tuning) {}

    private record UseCaseJson(String id, String title, String description, List<Group> groups) {}

    private record ExampleJson(
            String id,
            String group,
            int line,
            Map<String, String> fields,
            Prompt prompt,
            Decoding decoding,
            Optional<Integer> samples,
            Optional<BigDecimal> threshold,
            ExampleState state,
            Optional<OverlapJson.Seen> overlap,
            Map<String, ResultJson> results,
            Optional<List<Preference>> preferences) {}

    private record ResultJson(
            Outcome outcome,
            Optional<BigDecimal> goodness,
            String commentary,
            Optional<Answer> answer,
            Optional<NoAnswer> noAnswer,
            List<CheckJson> checks,
            Optional<List<SampleJson>> samples,
            Optional<ReviewJson> review) {}

    private record ReviewJson(String verdict, String comment) {}

    private record SampleJson(
            Outcome outcome,
            Optional<BigDecimal> goodness,
            String commentary,
            Optional<Answer> answer,
            Optional<NoAnswer> noAnswer) {}

    private record CheckJson(
            String check,
            int line,
            BigDecimal weight,
            Optional<BigDecimal> threshold,
            Outcome outcome,
            Optional<BigDecimal> score,
            String reason,
            Optional<List<CheckJson>> members,
            Optional<List<Opinion>> opinions) {}
}
