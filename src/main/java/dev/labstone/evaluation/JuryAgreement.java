package dev.labstone.evaluation;

import dev.labstone.check.Opinion;
import dev.labstone.judge.Inquiry;
import dev.labstone.judge.Menu;
import dev.labstone.statistics.KrippendorffAlpha;
import java.util.List;
import java.util.Map;

/** Measures how far judges agree on a criterion. */
final class JuryAgreement {

    private JuryAgreement() {}

    static JudgingReport.Agreement of(String criterion, List<Inquiry> inquiries, List<Map<Inquiry, Opinion>> judges) {
        List<List<Double>> items = inquiries.stream()
                .map(inquiry -> places(inquiry, judges))
                .filter(said -> said.size() > 1)
                .toList();
        boolean ordered = inquiries.get(0).criterion().menu().ordered();
        return new JudgingReport.Agreement(
                criterion,
                items.size(),
                ordered ? KrippendorffAlpha.interval(items) : KrippendorffAlpha.nominal(items));
    }

    /** Returns the places on the menu of what the judges said; whoever said nothing is left out. */
    private static List<Double> places(Inquiry inquiry, List<Map<Inquiry, Opinion>> judges) {
        Menu menu = inquiry.criterion().menu();
        return judges.stream()
                .flatMap(opinions -> opinions.get(inquiry).said().stream())
                .map(said -> (double) menu.keys().indexOf(said))
                .toList();
    }
}
