package dev.labstone.judge.calibration;

import dev.labstone.statistics.Proportion;
import dev.labstone.usecase.Judging.Bar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a judge has shown to the bar.
 *
 * @param bar the bar
 * @param shown what it has shown
 */
record Objections(Bar bar, Calibration shown) {

    private static final int DIGITS = 2;

    /** Returns the calibration, with all that speaks against the judge. */
    Calibration judged() {
        List<String> all = new ArrayList<>();
        labels().ifPresent(all::add);
        if (shown.agreement().all() > 0) {
            share("agrees with people on", "labels", shown.agreement(), bar.agreement())
                    .ifPresent(all::add);
            kappa().ifPresent(all::add);
        }
        share("gets", "traps right", shown.trapsRight(), bar.traps()).ifPresent(all::add);
        shown.consistency()
                .flatMap(seen -> share("says the same in both orders of", "pairs", seen, bar.consistency()))
                .ifPresent(all::add);
        return new Calibration(
                shown.judge(),
                shown.criterion(),
                shown.kind(),
                shown.ratings(),
                shown.silent(),
                shown.kappa(),
                shown.traps(),
                shown.consistency(),
                Optional.of(String.join(", ", all)).filter(text -> !text.isEmpty()));
    }

    private Optional<String> labels() {
        int labels = shown.agreement().all();
        return labels < bar.labels()
                ? Optional.of("people have labelled only " + labels + " answers of the " + bar.labels() + " needed")
                : Optional.empty();
    }

    private Optional<String> kappa() {
        if (shown.kappa().isEmpty()) {
            return Optional.of("agreement beyond chance is unknown, since labels and verdicts are all the same");
        }
        BigDecimal kappa = rounded(shown.kappa().getAsDouble());
        return kappa.compareTo(bar.kappa()) < 0
                ? Optional.of("its κ is " + kappa.toPlainString() + " of "
                        + bar.kappa().toPlainString() + " needed")
                : Optional.empty();
    }

    private static Optional<String> share(String does, String what, Proportion seen, BigDecimal needed) {
        BigDecimal share = rounded(seen.share());
        return share.compareTo(needed) < 0
                ? Optional.of("it " + does + " " + seen.hits() + " of " + seen.all() + " " + what + ", "
                        + share.toPlainString() + " of " + needed.toPlainString() + " needed")
                : Optional.empty();
    }

    /** Rounds down, so that nobody passes who does not. */
    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.FLOOR);
    }
}
