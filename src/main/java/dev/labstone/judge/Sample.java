package dev.labstone.judge;

import dev.labstone.judge.Reading.Chosen;
import dev.labstone.model.Answer;
import dev.labstone.model.NoAnswer;
import java.util.List;
import java.util.Map;
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
        Map<Optional<String>, Long> votes =
                samples.stream().collect(Collectors.groupingBy(Sample::said, Collectors.counting()));
        return samples.stream()
                .filter(sample -> 2 * votes.get(sample.said()) > samples.size())
                .findFirst()
                .map(sample -> sample.counted(votes.get(sample.said()), samples.size()))
                .orElseGet(() -> new Sample(Optional.empty(), "no majority: " + words(samples), false, List.of()));
    }

    private Sample counted(long votes, int all) {
        return new Sample(said, reason + " (" + votes + " of " + all + " samples)", broken, replies);
    }

    private static String words(List<Sample> samples) {
        return samples.stream()
                .map(sample -> sample.said().orElse("no verdict"))
                .collect(Collectors.joining(", "));
    }
}
