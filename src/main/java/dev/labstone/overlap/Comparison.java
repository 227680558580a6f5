package dev.labstone.overlap;

import dev.labstone.overlap.Overlap.Level;
import dev.labstone.text.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** One question held against one training text. */
final class Comparison {

    private static final int LEAST_TOKENS = 3;
    private static final int DIGITS = 2;
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.99");

    private final Question question;
    private final Asked asked;
    private final Text text;
    private final Runs runs;
    private final double gramShare;

    private Comparison(Question question, Asked asked, Text text) {
        this.question = question;
        this.asked = asked;
        this.text = text;
        this.runs = Runs.of(asked, text.tokens());
        this.gramShare = (double) runs.grams() / asked.grams().count();
    }

    /** Compares. */
    static Finding of(Question question, Asked asked, Text text) {
        return new Comparison(question, asked, text).compare();
    }

    private Finding compare() {
        Copies copies = new Copies(asked, text, runs);
        boolean whole = copies.standsThere();
        OptionalDouble answer =
                gramShare >= Thresholds.SIMILAR || whole ? question.reference().in(text) : OptionalDouble.empty();
        String leak = leak(copies, answer);
        if (!leak.isEmpty()) {
            return finding(Level.LEAKED, leak, whole, answer, characters());
        }
        OptionalDouble characters = characters();
        boolean similar = gramShare >= Thresholds.SIMILAR
                || characters.orElse(0) >= Thresholds.CHARACTERS
                || (runs.longest() >= Thresholds.COPY && 2 * runs.longest() >= asked.size());
        return similar
                ? finding(Level.SIMILAR, "much of its wording, but not the same question", whole, answer, characters)
                : finding(Level.NONE, "", whole, answer, characters);
    }

    /** Returns why the student has seen the question; an empty text if it has not. */
    private String leak(Copies copies, OptionalDouble answer) {
        if (copies.isCopy()) {
            return "the question stands in the training text";
        }
        if (copies.isShortForm()) {
            return "the question of the training text is most of this one";
        }
        if (gramShare >= Thresholds.NEAR && answer.orElse(0) >= Thresholds.ANSWER) {
            return "nearly the same question with the same answer";
        }
        return asked.grams().own() >= Thresholds.LONG && gramShare >= Thresholds.ALMOST && copies.hasAllNumbers()
                ? "the question stands in the training text but for a word or two"
                : "";
    }

    private Finding finding(
            Level level, String reason, boolean whole, OptionalDouble answer, OptionalDouble characters) {
        boolean exact =
                whole && text.tokens().text().contains(asked.tokens().text().strip());
        Measures measures = new Measures(
                exact,
                whole,
                runs.longest(),
                rounded((double) runs.longest() / asked.size()),
                asked.grams().length(),
                rounded(gramShare),
                optional(characters),
                optional(answer),
                Optional.empty());
        return new Finding(level, reason, new Overlap.Closest(source(), excerpt(), measures));
    }

    private OptionalDouble characters() {
        return text.origin().isDocument()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Dice.of(text.tokens(), text.question(), text.answer(), asked.tokens()));
    }

    private Source source() {
        Source source = text.origin().source();
        if (!text.origin().isDocument()) {
            return source;
        }
        String before = text.tokens().text().substring(0, text.tokens().start(place()));
        return source.at(
                (int) before.chars().filter(character -> character == '\n').count() - 1);
    }

    /** The excerpt is what both have in common; of questions as short as that all of it. */
    private String excerpt() {
        return text.origin().isDocument() || text.answer() - text.question() > 2 * asked.size() + LEAST_TOKENS
                ? Excerpt.around(
                        text.tokens().text(),
                        text.tokens().start(place()),
                        text.tokens().end(runs.longestEnd() - 1))
                : Excerpt.of(text.origin().question());
    }

    /** The first token of the longest run. */
    private int place() {
        return runs.longestEnd() - runs.longest();
    }

    private static Optional<BigDecimal> optional(OptionalDouble share) {
        return share.isPresent() ? Optional.of(rounded(share.getAsDouble())) : Optional.empty();
    }

    static BigDecimal rounded(double share) {
        BigDecimal digits = BigDecimal.valueOf(Math.max(0, share)).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return share < 1 ? digits.min(NEARLY_ONE) : digits;
    }
}
