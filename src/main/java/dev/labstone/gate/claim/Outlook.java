package dev.labstone.gate.claim;

import dev.labstone.statistics.Power;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What examples could have shown, in words. */
final class Outlook {

    private static final int ROUGH = 20;

    private Outlook() {}

    /** Says which differences so many examples show, and how many more would settle what they leave open. */
    static Optional<String> of(int examples, String what, OptionalDouble smallest, OptionalInt more) {
        String shown = smallest.isPresent()
                ? count(examples) + " can only show " + what + " of "
                        + Figures.points(Math.ceil(smallest.getAsDouble() * 100) / 100) + " or more"
                : count(examples) + (examples == 1 ? " is" : " are") + " too few to show anything";
        return Optional.of(shown + more(more).map(text -> "; " + text).orElse(""));
    }

    private static String count(int examples) {
        return examples == 1 ? "1 example" : examples + " examples";
    }

    /** Says how many more examples would settle a claim, if anything is to be seen at all. */
    static Optional<String> more(OptionalInt more) {
        return Optional.of(
                more.isPresent()
                        ? "add about " + rough(more.getAsInt()) + ", if shares stay as they are"
                        : "even " + Power.MOST + " would not settle it, if shares stay as they are");
    }

    /** An estimate of 37 is no better than one of 40. */
    private static int rough(int examples) {
        int step = examples < ROUGH ? 1 : examples < 10 * ROUGH ? 10 : 100;
        return (examples + step - 1) / step * step;
    }
}
