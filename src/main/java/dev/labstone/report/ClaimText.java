package dev.labstone.report;

import dev.labstone.gate.AgainstBaseline;
import dev.labstone.gate.change.ChangeHeadline;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Changes;
import dev.labstone.gate.change.Standing;
import dev.labstone.gate.claim.Evidence;
import dev.labstone.gate.claim.Figures;
import dev.labstone.gate.claim.Sample;
import dev.labstone.gate.claim.TestedClaim;
import dev.labstone.git.Repository;
import java.util.List;

/** Tells what came out for a claim, with the examples behind its figures. */
public final class ClaimText {

    private ClaimText() {}

    /** Returns the whole story of a claim. */
    public static String tell(TestedClaim tested) {
        StringBuilder text = new StringBuilder(tested.words());
        text.append("\n  claim (").append(tested.claim().terms().place()).append("): ");
        text.append(tested.claim().words());
        text.append(tested.claim().terms().required() ? ", required" : ", informative");
        if (tested.evidence() instanceof Evidence.Pairs pairs) {
            text.append("\n  gain: ").append(Figures.points(pairs.gain()));
            names(text, "right only by " + pairs.subject().id(), pairs.won());
            names(text, "right only by " + pairs.other().id(), pairs.lost());
        }
        Sample sample = tested.evidence().sample();
        names(text, "without a verdict", sample.missing());
        names(text, "left out, because the student may have seen them", sample.leaked());
        return text.toString();
    }

    /** Returns the whole story of a run and the baseline. */
    public static String tell(AgainstBaseline against) {
        StringBuilder text = new StringBuilder(against.isRegression() ? "regressed: " : "held: ")
                .append(against.lost().size())
                .append(" lost and ")
                .append(against.improved().size())
                .append(" improved against the baseline (")
                .append(against.sameModel() ? "the same model" : "another model, McNemar " + Figures.p(against.p()))
                .append(')');
        names(text, "lost", against.lost());
        names(text, "lost, though flaky", against.flaky());
        names(text, "improved", against.improved());
        names(text, "removed", against.removed());
        return text.toString();
    }

    /** Returns the whole story of a change. */
    public static String tell(ChangeReport report) {
        Standing whole = report.whole();
        Changes changes = report.changes();
        StringBuilder text = new StringBuilder(ChangeHeadline.of(report))
                .append("\n  compared with ")
                .append(changes.base())
                .append(" at ")
                .append(Repository.shortened(changes.commit()))
                .append(": ")
                .append(report.before().source().words());
        names(text, "lost", whole.lost());
        names(text, "gained", whole.gained());
        names(text, "new or changed, not compared", whole.leftOut().incomparable());
        names(text, "without a verdict", whole.leftOut().missing());
        names(
                text,
                "left out, because the student may have seen them",
                whole.leftOut().leaked());
        report.before().notes().forEach(note -> text.append("\n  ").append(note));
        return text.toString();
    }

    private static void names(StringBuilder text, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            text.append("\n  ").append(what).append(": ").append(String.join(", ", ids));
        }
    }
}
