package dev.labstone.judge;

import dev.labstone.check.Opinion;
import dev.labstone.usecase.Pairwise;
import dev.labstone.usecase.Template;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two answers that a judge compares, asked in both orders, because whatever stands first is often liked better (L. Zheng et
 * al., "Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena", NeurIPS 2023). Only what is preferred in both orders has
 * won; anything else is a tie.
 *
 * @param inquiry the inquiry with the first answer in front
 */
public record Duel(Inquiry inquiry) {

    private static final String A = "A";
    private static final String B = "B";
    private static final String TIE = "tie";

    private static final Menu MENU = new Menu(
            List.of(
                    new Choice(A, "answer A is better by the criterion", BigDecimal.ONE),
                    new Choice(TIE, "neither is better by the criterion", BigDecimal.ONE),
                    new Choice(B, "answer B is better by the criterion", BigDecimal.ONE)),
            true);

    /** Returns the criterion of a comparison for an example with these fields. */
    public static Criterion criterion(Pairwise pairwise, Map<String, String> fields, String reference) {
        return new Criterion(
                Kind.PAIRWISE,
                pairwise.name(),
                fill(pairwise.criterion(), fields),
                pairwise.steps().stream().map(step -> fill(step, fields)).toList(),
                Optional.of(reference).filter(text -> pairwise.showReference()),
                MENU);
    }

    private static String fill(String text, Map<String, String> fields) {
        return new Template(text).render(fields::get);
    }

    /** Returns what has to be asked: both orders. */
    public List<Inquiry> inquiries() {
        return List.of(inquiry, inquiry.swapped());
    }

    /** Returns what a judge makes of it. */
    public Decision decide(Map<Inquiry, Opinion> opinions) {
        Opinion straight = opinions.get(inquiry);
        Opinion swapped = opinions.get(inquiry.swapped());
        if (straight.said().isEmpty() || swapped.said().isEmpty()) {
            Opinion silent = straight.said().isEmpty() ? straight : swapped;
            return new Decision(Winner.UNDECIDED, false, silent.reason(), List.of(straight, swapped));
        }
        Winner first = winner(straight.said().get(), Winner.FIRST, Winner.SECOND);
        Winner second = winner(swapped.said().get(), Winner.SECOND, Winner.FIRST);
        boolean consistent = first == second;
        String reason = consistent
                ? straight.reason()
                : "the verdict goes by the order: \"" + first.words() + "\", and with the answers in the other order \""
                        + second.words() + "\"";
        return new Decision(consistent ? first : Winner.TIE, consistent, reason, List.of(straight, swapped));
    }

    private static Winner winner(String said, Winner ifA, Winner ifB) {
        return switch (said) {
            case A -> ifA;
            case B -> ifB;
            default -> Winner.TIE;
        };
    }

    /** Who is preferred. */
    public enum Winner {
        /** The first answer. */
        FIRST,
        /** The second answer. */
        SECOND,
        /** Neither. */
        TIE,
        /** There is no verdict. */
        UNDECIDED;

        /**
         * Returns the winner that is called so.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Winner of(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT));
        }

        /** Returns the word that labels and reports use. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a judge makes of a pair.
     *
     * @param winner who is preferred
     * @param consistent whether both orders gave the same
     * @param reason why
     * @param opinions what it said in each order
     */
    public record Decision(Winner winner, boolean consistent, String reason, List<Opinion> opinions) {}
}
