package dev.labstone.gate.change;

import dev.labstone.evaluation.Run;
import dev.labstone.evaluation.Sample;
import dev.labstone.ilab.stage.StageReport;
import dev.labstone.model.Answer;
import dev.labstone.usecase.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What it took to find out.
 *
 * @param asked how many answers were given by models
 * @param replayed how many were recorded
 * @param judged how many questions were put to judges that are models, not recordings
 * @param promptTokens how many tokens the prompts had that were asked, as far as servers count
 * @param completionTokens how many tokens the answers had
 * @param seconds how long it took; empty if nothing was asked, so that the same recordings give the same report
 * @param stages what happened to the stages of {@code ilab}
 */
public record Cost(
        int asked,
        int replayed,
        int judged,
        long promptTokens,
        long completionTokens,
        Optional<Long> seconds,
        List<StageReport> stages) {

    /** Creates costs. */
    public Cost {
        stages = List.copyOf(stages);
    }

    /**
     * Adds up.
     *
     * @param run today's run
     * @param before the time before
     * @param replayed the roles whose answers were recorded
     * @param judges the names of the judges that are models
     * @param seconds how long it took
     */
    public static Cost of(Run run, Before before, Set<Role> replayed, Set<String> judges, long seconds) {
        List<Answer> asked = Stream.concat(
                        answers(run, replayed, false),
                        before.run().stream().flatMap(earlier -> answers(earlier, replayed, false)))
                .toList();
        List<StageReport> stages = new ArrayList<>();
        Stream.of(run.tuning(), before.tuning())
                .flatMap(Optional::stream)
                .forEach(tuning -> stages.addAll(tuning.stages()));
        int judged = Stream.concat(Stream.of(run), before.run().stream())
                .mapToInt(one -> judged(one, judges))
                .sum();
        return new Cost(
                asked.size(),
                (int) answers(run, replayed, true).count(),
                judged,
                asked.stream()
                        .mapToLong(answer -> answer.tokens().prompt().orElse(0))
                        .sum(),
                asked.stream()
                        .mapToLong(answer -> answer.tokens().completion().orElse(0))
                        .sum(),
                asked.isEmpty() && judged == 0 ? Optional.empty() : Optional.of(seconds),
                stages);
    }

    private static int judged(Run run, Set<String> judges) {
        return run.judging()
                .map(judging -> judging.questions()
                        * (int) judging.judges().stream()
                                .filter(judge -> judges.contains(judge.name()))
                                .count())
                .orElse(0);
    }

    private static Stream<Answer> answers(Run run, Set<Role> replayed, boolean wanted) {
        return run.results().stream()
                .flatMap(result -> result.roles().entrySet().stream())
                .filter(entry -> replayed.contains(entry.getKey()) == wanted)
                .flatMap(entry -> entry.getValue().samples().stream())
                .map(Sample::response)
                .filter(Answer.class::isInstance)
                .map(Answer.class::cast);
    }
}
