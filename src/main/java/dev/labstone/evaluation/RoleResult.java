package dev.labstone.evaluation;

import dev.labstone.check.Assessment;
import dev.labstone.check.Outcome;
import dev.labstone.model.Response;
import dev.labstone.statistics.Repeats;
import java.util.List;

/**
 * What one role made of an example.
 *
 * @param response what came back; of several samples the first that came out like the example
 * @param assessment what the checks say about it; of several samples, about all of them together
 * @param samples every response, in the order in which they were asked for; one, unless the use case asks for more
 */
public record RoleResult(Response response, Assessment assessment, List<Sample> samples) {

    /** Creates a result. */
    public RoleResult {
        samples = List.copyOf(samples);
    }

    /** Creates the result of an example that was asked once. */
    public RoleResult(Response response, Assessment assessment) {
        this(response, assessment, List.of(new Sample(response, assessment)));
    }

    /** Returns the result of an example that was asked as often as there are samples. */
    public static RoleResult of(List<Sample> samples) {
        Assessment together =
                Assessment.ofSamples(samples.stream().map(Sample::assessment).toList());
        Response typical = samples.stream()
                .filter(sample -> sample.assessment().outcome() == together.outcome())
                .findFirst()
                .orElseThrow()
                .response();
        return new RoleResult(typical, together, samples);
    }

    /** Returns how many of the samples with a verdict pass. */
    public Repeats repeats() {
        return new Repeats(count(Outcome.PASS), count(Outcome.PASS) + count(Outcome.FAIL));
    }

    private int count(Outcome outcome) {
        return (int) samples.stream()
                .filter(sample -> sample.assessment().outcome() == outcome)
                .count();
    }
}
