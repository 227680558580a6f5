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

    /** The digits that are compared: enough for any bar, too few for the errors of floating point. */
    private static final int EXACT = 9;

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
            return Optional.of(
                    shown.ratings().items() == 0
                            ? "agreement beyond chance is unknown, since it gives no verdict"
                            : "agreement beyond chance is unknown, since labels and verdicts are all the same");
        }
        BigDecimal kappa = BigDecimal.valueOf(shown.kappa().getAsDouble()).setScale(EXACT, RoundingMode.HALF_EVEN);
        return kappa.compareTo(bar.kappa()) < 0
                ? Optional.of("its κ is " + figure(kappa, bar.kappa()) + " of "
                        + bar.kappa().toPlainString() + " needed")
                : Optional.empty();
    }

    private static Optional<String> share(String does, String what, Proportion seen, BigDecimal needed) {
        BigDecimal share = seen.all() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(seen.hits()).divide(BigDecimal.valueOf(seen.all()), EXACT, RoundingMode.FLOOR);
        return share.compareTo(needed) < 0
                ? Optional.of("it " + does + " " + seen.hits() + " of " + seen.all() + " " + what + ", "
                        + figure(share, needed) + " of " + needed.toPlainString() + " needed")
                : Optional.empty();
    }

    /** Rounds down, and not to fewer digits than are needed: a figure that does not reach the bar never looks like it. */
    private static String figure(BigDecimal value, BigDecimal needed) {
        return value.setScale(Math.max(DIGITS, needed.scale()), RoundingMode.FLOOR)
                .toPlainString();
    }
}
