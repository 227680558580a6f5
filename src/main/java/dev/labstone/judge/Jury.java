package dev.labstone.judge;

import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes one verdict of what the judges say. More than half of all of them have to say the same and have earned their vote; a
 * judge without a verdict, or without a vote, stands against everyone. Nothing is ever averaged.
 */
public final class Jury {

    private Jury() {}

    /**
     * Returns the verdict.
     *
     * @param votes what each judge says
     * @param menu what there was to choose from
     */
    public static Verdict verdict(List<Vote> votes, Menu menu) {
        return agreed(votes).map(opinion -> verdict(opinion, menu, votes)).orElseGet(() -> undecided(votes));
    }

    /** Returns the opinion of more than half of the judges, if they have one and have earned their votes. */
    public static Optional<Opinion> agreed(List<Vote> votes) {
        List<Opinion> counting =
                votes.stream().filter(Vote::counts).map(Vote::opinion).toList();
        return counting.stream()
                .filter(opinion -> opinion.said().isPresent())
                .filter(opinion -> 2 * same(opinion, counting) > votes.size())
                .findFirst();
    }

    /** Returns why they do not agree. */
    public static String whyNot(List<Vote> votes) {
        List<Vote> counting = votes.stream().filter(Vote::counts).toList();
        if (counting.isEmpty()) {
            return votes.stream().map(Jury::objection).collect(Collectors.joining("; "));
        }
        return votes.size() == 1
                ? counting.get(0).opinion().reason()
                : "no more than half of the judges agree: "
                        + votes.stream().map(Jury::words).collect(Collectors.joining("; "));
    }

    private static long same(Opinion opinion, List<Opinion> all) {
        return all.stream().filter(other -> other.said().equals(opinion.said())).count();
    }

    private static Verdict verdict(Opinion opinion, Menu menu, List<Vote> votes) {
        Choice choice = menu.find(opinion.said().orElseThrow()).orElseThrow();
        boolean whole = choice.score().compareTo(BigDecimal.ONE) == 0;
        long agree = same(
                opinion, votes.stream().filter(Vote::counts).map(Vote::opinion).toList());
        String who = votes.size() == 1 ? "" : agree + " of " + votes.size() + " judges: ";
        return new Verdict(
                whole ? Outcome.PASS : Outcome.FAIL,
                Optional.of(choice.score()),
                who + "\"" + choice.key() + "\": " + opinion.reason());
    }

    /** A judge that cannot be reached is a broken system, whether it has earned its vote or not. */
    private static Verdict undecided(List<Vote> votes) {
        String broken = votes.stream()
                .map(Vote::opinion)
                .filter(Opinion::broken)
                .map(opinion -> opinion.judge() + ": " + opinion.reason())
                .collect(Collectors.joining("; "));
        return broken.isEmpty() ? Verdict.abstain(whyNot(votes)) : Verdict.error(broken);
    }

    private static String objection(Vote vote) {
        Opinion opinion = vote.opinion();
        return opinion.broken()
                ? opinion.judge() + ": " + opinion.reason()
                : opinion.judge() + " has no vote here, because "
                        + vote.objection().orElseThrow() + "; it says " + said(opinion);
    }

    private static String words(Vote vote) {
        return vote.counts() ? vote.opinion().judge() + ": " + said(vote.opinion()) : objection(vote);
    }

    private static String said(Opinion opinion) {
        return opinion.said().map(key -> "\"" + key + "\": ").orElse("nothing that counts: ") + opinion.reason();
    }
}
