package dev.labstone.judge;

import dev.labstone.check.Opinion;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes one verdict of what the judges say. Only those that have earned their vote count; of those more than half have to
 * say the same, and a judge without a verdict stands against everyone. Nothing is ever averaged.
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
        List<Vote> counting = votes.stream().filter(Vote::counts).toList();
        if (counting.isEmpty()) {
            return Verdict.abstain(votes.stream().map(Jury::objection).collect(Collectors.joining("; ")));
        }
        return agreed(counting)
                .map(opinion -> verdict(opinion, menu, counting.size()))
                .orElseGet(() -> undecided(counting));
    }

    /** Returns the opinion of more than half of those that count, if they have one. */
    public static Optional<Opinion> agreed(List<Vote> votes) {
        List<Opinion> counting =
                votes.stream().filter(Vote::counts).map(Vote::opinion).toList();
        return counting.stream()
                .filter(opinion -> opinion.said().isPresent())
                .filter(opinion -> 2 * same(opinion, counting) > counting.size())
                .findFirst();
    }

    private static long same(Opinion opinion, List<Opinion> all) {
        return all.stream().filter(other -> other.said().equals(opinion.said())).count();
    }

    private static Verdict verdict(Opinion opinion, Menu menu, int judges) {
        Choice choice = menu.find(opinion.said().orElseThrow()).orElseThrow();
        boolean whole = choice.score().compareTo(BigDecimal.ONE) == 0;
        String who = judges == 1 ? "" : "the jury: ";
        return new Verdict(
                whole ? Outcome.PASS : Outcome.FAIL,
                Optional.of(choice.score()),
                who + "\"" + choice.key() + "\": " + opinion.reason());
    }

    private static Verdict undecided(List<Vote> votes) {
        boolean broken = votes.stream().anyMatch(vote -> vote.opinion().broken());
        String why = votes.size() == 1
                ? votes.get(0).opinion().reason()
                : "the judges do not agree: " + votes.stream().map(Jury::words).collect(Collectors.joining("; "));
        return broken ? Verdict.error(why) : Verdict.abstain(why);
    }

    private static String objection(Vote vote) {
        return vote.opinion().judge() + " has no vote here, because "
                + vote.objection().orElseThrow() + "; it says " + said(vote.opinion());
    }

    private static String words(Vote vote) {
        return vote.opinion().judge() + ": " + said(vote.opinion());
    }

    private static String said(Opinion opinion) {
        return opinion.said().map(key -> "\"" + key + "\": ").orElse("nothing that counts: ") + opinion.reason();
    }
}
