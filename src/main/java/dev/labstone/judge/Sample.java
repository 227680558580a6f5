package dev.labstone.judge;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a judge said when it was asked once.
 *
 * @param said its verdict, if there is one
 * @param reason its reason, or why there is no verdict
 * @param broken whether there was no reply
 * @param replies what it replied
 */
record Sample(Optional<String> said, String reason, boolean broken, List<Answer> replies) {

    static Sample of(Chosen chosen, List<Answer> replies) {
        return new Sample(Optional.of(chosen.choice().key()), chosen.reason(), false, replies);
    }

    static Sample unusable(String why, List<Answer> replies) {
        return new Sample(Optional.empty(), why, false, replies);
    }

    static Sample none(NoAnswer none, List<Answer> replies) {
        return new Sample(Optional.empty(), "the judge gave no reply: " + none.reason(), true, replies);
    }

    /** Returns what more than half of the samples say; those without a verdict count against every one. */
    static Sample majority(List<Sample> samples) {
        if (samples.size() == 1) {
            return samples.get(0);
        }
        return samples.stream()
                .filter(sample -> sample.said().isPresent())
                .filter(sample -> 2 * sample.votes(samples) > samples.size())
                .findFirst()
                .map(sample -> sample.counted(samples))
                .orElseGet(() -> none(samples));
    }

    /** A sample that did not come may have made the difference: that is no abstention. */
    private static Sample none(List<Sample> samples) {
        String words = samples.stream().map(Sample::words).distinct().collect(Collectors.joining("; "));
        boolean broken = samples.stream().anyMatch(Sample::broken);
        return new Sample(Optional.empty(), "no majority: " + words, broken, List.of());
    }

    private long votes(List<Sample> samples) {
        return samples.stream().filter(sample -> sample.said().equals(said)).count();
    }

    private Sample counted(List<Sample> samples) {
        String words = reason + " (" + votes(samples) + " of " + samples.size() + " samples)";
        return new Sample(said, words, broken, replies);
    }

    private String words() {
        return said.map(key -> "\"" + key + "\"").orElseGet(() -> "no verdict, because " + reason);
    }
}
