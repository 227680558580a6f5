package dev.labstone.report;

import dev.labstone.evaluation.RoleResult;
import dev.labstone.gate.change.ChangeReport;
import dev.labstone.gate.change.Flip;
import dev.labstone.usecase.Role;
import java.util.List;

/** The examples that came out otherwise, with both answers folded. */
final class FlipText {

    private static final int MOST = 1_500;

    private FlipText() {}

    /**
     * Writes as many as there is room for; the others are counted.
     *
     * @param room how many characters they may take
     */
    static void write(ChangeReport report, Markdown text, int room) {
        List<Flip> flips = report.flips();
        if (flips.isEmpty()) {
            return;
        }
        long gained = flips.stream().filter(Flip::improved).count();
        text.paragraph("<details><summary>" + (flips.size() - gained) + " lost and " + gained
                + " gained, with both answers</summary>");
        int used = 0;
        int shown = 0;
        for (Flip flip : flips) {
            String folded = fold(flip);
            used += folded.length();
            if (used > room) {
                break;
            }
            text.paragraph(folded);
            shown++;
        }
        if (shown < flips.size()) {
            text.paragraph((flips.size() - shown) + " more stand in `" + RunFiles.RUN + "`.");
        }
        text.paragraph("</details>");
    }

    private static String fold(Flip flip) {
        RoleResult now = flip.result().roles().get(Role.TRAINED);
        String before = flip.before().answer().orElse("(not kept)");
        return "<details><summary>" + (flip.improved() ? "gained: " : "lost: ")
                + GitHubText.html(flip.result().example().id()) + "</summary>\n\n"
                + part("asked", flip.result().example().input())
                + part(flip.improved() ? "before, wrong" : "before, right", before)
                + part(flip.improved() ? "now, right" : "now, wrong", ResultText.response(now))
                + part("what the checks say now", ResultText.checks(now))
                + "</details>";
    }

    private static String part(String what, String content) {
        return content.isBlank() ? "" : what + ":\n\n" + GitHubText.block(content, MOST) + "\n\n";
    }
}
