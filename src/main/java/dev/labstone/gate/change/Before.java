package dev.labstone.gate.change;

import dev.labstone.check.Outcome;
import dev.labstone.evaluation.ExampleResult;
import dev.labstone.evaluation.RoleResult;
import dev.labstone.evaluation.Run;
import dev.labstone.gate.baseline.Baseline;
import dev.labstone.gate.baseline.BaselineModel;
import dev.labstone.gate.baseline.KnownExample;
import dev.labstone.ilab.stage.TuningReport;
import dev.labstone.model.Answer;
import dev.labstone.model.ModelIdentity;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the trained model before the change.
 *
 * @param source where that comes from
 * @param model what people call the model; empty if nobody knows
 * @param sameModel whether it is the very model that is there now
 * @param examples what is known of each example that can be compared, by its id
 * @param run the run that asked it; empty if it was not asked
 * @param notes what a reader should know about it
 */
public record Before(
        Source source,
        Optional<String> model,
        boolean sameModel,
        Map<String, Earlier> examples,
        Optional<Run> run,
        List<String> notes) {

    /** Where that comes from. */
    public enum Source {
        /** The baseline of the commit that is compared with. */
        BASELINE("the baseline of that commit"),
        /** A student that was trained on the taxonomy of that commit, and asked today's examples. */
        TRAINED("a student trained on the taxonomy of that commit"),
        /** The student of today before its training. */
        UNTRAINED("the untrained student, for there is nothing older to compare with"),
        /** Nothing. */
        NOTHING("nothing, for there is nothing older to compare with");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** Returns what it is, in words. */
        public String words() {
            return words;
        }
    }

    /**
     * What is known of an example.
     *
     * @param outcome how the answer came out
     * @param flaky whether it was asked more than once and passed at times
     * @param answer the answer; empty if it is not kept
     */
    public record Earlier(Outcome outcome, boolean flaky, Optional<String> answer) {}

    /** Creates what is known. */
    public Before {
        examples = Map.copyOf(examples);
        notes = List.copyOf(notes);
    }

    /** Returns that nothing is known. */
    public static Before nothing(List<String> notes) {
        return new Before(Source.NOTHING, Optional.empty(), false, Map.of(), Optional.empty(), notes);
    }

    /**
     * Returns what a baseline says. Examples that are not the same any more are left out.
     *
     * @param baseline the baseline
     * @param now today's run
     * @param answers finds the answer that was given to an example
     * @param notes what a reader should know about it
     */
    public static Before of(
            Baseline baseline, Run now, Function<Example, Optional<String>> answers, List<String> notes) {
        String role = Role.TRAINED.id();
        Map<String, Earlier> examples = new HashMap<>();
        now.results().stream()
                .map(ExampleResult::example)
                .forEach(example -> baseline.known(example)
                        .filter(known -> known.outcomes().containsKey(role))
                        .ifPresent(known -> examples.put(example.id(), earlier(known, answers.apply(example)))));
        Optional<BaselineModel> model = Optional.ofNullable(baseline.models().get(role));
        boolean same = model.flatMap(known -> trained(now).map(known::is)).orElse(false);
        List<String> all = Stream.concat(notes.stream(), removed(baseline, now)).toList();
        return new Before(Source.BASELINE, model.map(BaselineModel::name), same, examples, Optional.empty(), all);
    }

    /** Whoever takes a lost example away hides the loss, so it is told which of them were right. */
    private static Stream<String> removed(Baseline baseline, Run now) {
        Set<String> there = now.useCase().examples().stream().map(Example::id).collect(Collectors.toSet());
        List<String> gone = baseline.examples().entrySet().stream()
                .filter(known -> !there.contains(known.getKey()))
                .map(known -> known.getKey() + wasRight(known.getValue()))
                .toList();
        return gone.isEmpty() ? Stream.empty() : Stream.of("removed or renamed: " + String.join(", ", gone));
    }

    private static String wasRight(KnownExample known) {
        return known.outcomes().get(Role.TRAINED.id()) == Outcome.PASS ? " (was right)" : "";
    }

    /**
     * Returns what a run says.
     *
     * @param source what it is a run of
     * @param run the run
     * @param role the role that stands for the time before in it
     * @param now today's run
     * @param notes what a reader should know about it
     */
    public static Before of(Source source, Run run, Role role, Run now, List<String> notes) {
        Map<String, Earlier> examples = new HashMap<>();
        run.results()
                .forEach(result -> Optional.ofNullable(result.roles().get(role))
                        .ifPresent(one -> examples.put(result.example().id(), earlier(one))));
        Optional<ModelIdentity> model = Optional.ofNullable(run.models().get(role));
        boolean same = model.map(ModelIdentity::fingerprint).equals(trained(now).map(ModelIdentity::fingerprint));
        return new Before(
                source,
                model.map(ModelIdentity::label),
                same && model.isPresent(),
                examples,
                source == Source.TRAINED ? Optional.of(run) : Optional.empty(),
                notes);
    }

    private static Earlier earlier(KnownExample known, Optional<String> answer) {
        return new Earlier(known.outcomes().get(Role.TRAINED.id()), known.isFlaky(Role.TRAINED), answer);
    }

    private static Earlier earlier(RoleResult result) {
        Optional<String> answer =
                result.response() instanceof Answer given ? Optional.of(given.text()) : Optional.empty();
        return new Earlier(result.assessment().outcome(), result.repeats().flaky(), answer);
    }

    private static Optional<ModelIdentity> trained(Run run) {
        return Optional.ofNullable(run.models().get(Role.TRAINED));
    }

    /** Returns how the student was tuned that was asked for this, if one was. */
    public Optional<TuningReport> tuning() {
        return run.flatMap(Run::tuning);
    }
}
