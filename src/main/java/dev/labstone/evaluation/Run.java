package dev.labstone.evaluation;

import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Response;
import dev.labstone.usecase.Role;
import dev.labstone.usecase.UseCase;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A finished run.
 *
 * @param id its name: the time it began, or what was replayed
 * @param useCase the use case
 * @param lineup the name of the lineup
 * @param roles the roles of the lineup
 * @param models who played each role; a role that could not be reached is missing
 * @param results one for each example, in the order of the file
 * @param judging what there is to say of the judges; empty if there was nothing for them to do
 * @param notes what a reader of its reports should know, such as unused recordings
 * @param tuning how the student was tuned; empty if the lineup tunes none
 */
public record Run(
        String id,
        UseCase useCase,
        String lineup,
        Set<Role> roles,
        Map<Role, ModelIdentity> models,
        List<ExampleResult> results,
        Optional<JudgingReport> judging,
        List<String> notes,
        Optional<TuningReport> tuning) {

    /** Creates a run. */
    public Run {
        models = Collections.unmodifiableMap(new EnumMap<>(models));
        results = List.copyOf(results);
        notes = List.copyOf(notes);
    }

    /** Returns whether nothing is left to ask: every example has an answer, or a failure that would come again. */
    public boolean isComplete() {
        return judging.map(JudgingReport::complete).orElse(true) && responses().allMatch(Response::settles);
    }

    /** Returns whether every example has a verdict of each role. */
    public boolean isDecided() {
        return results.stream().allMatch(ExampleResult::isDecided);
    }

    private Stream<Response> responses() {
        return results.stream()
                .flatMap(result -> result.roles().values().stream())
                .flatMap(result -> result.samples().stream())
                .map(Sample::response);
    }
}
