package dev.labstone.gate;

import dev.labstone.gate.claim.ClaimState;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.Figures;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.overlap.OverlapReport;
import dev.labstone.usecase.Claim;
import dev.labstone.usecase.Claim.Better;
import dev.labstone.usecase.Claim.NotWorse;
import dev.labstone.usecase.Claim.Reaches;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run has shown, in a line: the first one of every report. */
public final class Headline {

    private static final int NAMED = 5;

    private Headline() {}

    /** Returns the line: its {@link #parts parts}, one after the other. */
    public static String of(Gate gate) {
        return String.join("; ", parts(gate));
    }

    /**
     * Returns what the line is made of: first what is required, or all that is claimed where nothing is, then what was left out
     * and what was lost.
     */
    public static List<String> parts(Gate gate) {
        List<String> parts = new ArrayList<>();
        told(gate.claims()).map(Headline::claim).forEach(parts::add);
        if (parts.isEmpty()) {
            parts.add("nothing is claimed of the roles of this lineup");
        }
        gate.overlap()
                .map(OverlapReport::excluded)
                .filter(leaked -> !leaked.isEmpty())
                .map(leaked -> count(leaked.size()) + " left out, because the student has seen "
                        + (leaked.size() == 1 ? "it: " : "them: ") + names(leaked))
                .ifPresent(parts::add);
        gate.against()
                .filter(against -> !against.lost().isEmpty())
                .map(Headline::lost)
                .ifPresent(parts::add);
        List<String> gone = gate.removedRight();
        if (!gone.isEmpty()) {
            parts.add(count(gone.size()) + (gone.size() == 1 ? " is" : " are") + " gone that the baseline holds right: "
                    + names(gone));
        }
        if (gate.isUnheld()) {
            parts.add("nobody is held to the baseline, because no model plays trained");
        }
        return parts;
    }

    private static Stream<TestedClaim> told(List<TestedClaim> claims) {
        List<TestedClaim> tested = claims.stream()
                .filter(claim -> claim.state() != ClaimState.NOT_TESTED)
                .toList();
        boolean anyRequired = tested.stream().anyMatch(Headline::isRequired);
        return tested.stream().filter(claim -> isRequired(claim) || !anyRequired);
    }

    private static boolean isRequired(TestedClaim claim) {
        return claim.claim().terms().required();
    }

    private static String claim(TestedClaim tested) {
        String figures = tested.method()
                .map(method -> against(tested.evidence()) + " (" + method + " " + Figures.p(tested.adjusted()) + ")")
                .orElse("");
        String open = tested.reason().map(why -> "; " + why).orElse("");
        return tested.state() == ClaimState.INCONCLUSIVE
                ? "inconclusive whether " + verdict(tested.claim(), true) + ": " + figures + open
                : verdict(tested.claim(), tested.state() == ClaimState.PROVED) + ": " + figures;
    }

    private static String verdict(Claim claim, boolean proved) {
        if (claim instanceof Better better) {
            return better.subject().id() + " is " + (proved ? "better" : "worse") + " than "
                    + better.other().id() + inGoodness(claim) + on(claim);
        }
        if (claim instanceof NotWorse notWorse) {
            String margin = notWorse.margin().toPlainString() + " points";
            return notWorse.subject().id()
                    + (proved ? " is not worse than " : " is worse than ")
                    + notWorse.other().id()
                    + inGoodness(claim)
                    + on(claim)
                    + (proved ? " (margin " + margin + ")" : " by more than " + margin);
        }
        Reaches reaches = (Reaches) claim;
        return reaches.subject().id() + " passes " + (proved ? "at least " : "less than ")
                + reaches.share().toPlainString() + " %" + on(claim);
    }

    private static String inGoodness(Claim claim) {
        return claim.terms().measure() == Claim.Measure.GOODNESS ? " in goodness" : "";
    }

    private static String on(Claim claim) {
        List<String> groups = claim.terms().groups();
        return groups.isEmpty() ? "" : " on " + String.join(" and ", groups);
    }

    private static String against(Evidence evidence) {
        if (evidence instanceof Evidence.Pairs pairs) {
            return (pairs.won().size() + pairs.bothPass()) + " of " + pairs.all() + " against "
                    + (pairs.lost().size() + pairs.bothPass());
        }
        return evidence instanceof Evidence.Share share ? share.passed() + " of " + share.all() : evidence.words();
    }

    private static String lost(AgainstBaseline against) {
        String names = names(against.lost());
        String examples = count(against.lost().size());
        return against.isRegression()
                ? examples + " regressed: " + names
                : examples + " lost and " + against.improved().size() + " improved, no more than chance brings: "
                        + names;
    }

    private static String count(int examples) {
        return examples == 1 ? "1 example" : examples + " examples";
    }

    private static String names(List<String> ids) {
        return ids.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "");
    }
}
