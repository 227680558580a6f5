package dev.labstone.overlap;

import dev.labstone.overlap.Overlap.Level;
import dev.labstone.text.Excerpt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** One question held against one training text. */
final class Comparison {

    private static final int DIGITS = 2;
    private static final BigDecimal NEARLY_ONE = new BigDecimal("0.99");

    private final Asked asked;
    private final Text text;
    private final Runs runs;
    private final Copies copies;
    private final double gramShare;
    private final OptionalDouble answer;

    /** Compares. */
    Comparison(Question question, Asked asked, Text text) {
        this.asked = asked;
        this.text = text;
        this.runs = Runs.of(asked, text.tokens());
        this.copies = new Copies(asked, text, runs);
        this.gramShare = (double) runs.grams() / asked.grams().count();
        this.answer = gramShare >= Thresholds.SIMILAR || copies.standsThere()
                ? question.reference().in(text)
                : OptionalDouble.empty();
    }

    /** Returns what the wording shows; empty if it shows nothing noteworthy. */
    Optional<Finding> byWording() {
        String leak = leak();
        if (!leak.isEmpty()) {
            return Optional.of(finding(Level.LEAKED, leak, Optional.empty()));
        }
        return isSimilar()
                ? Optional.of(
                        finding(Level.SIMILAR, "much the same wording, but not the same question", Optional.empty()))
                : Optional.empty();
    }

    /**
     * Returns what the meaning shows.
     *
     * @param cosine how near both questions are
     * @param sameAnswer whether both answers mean alike
     */
    Finding byMeaning(double cosine, boolean sameAnswer) {
        Optional<BigDecimal> meaning = Optional.of(rounded(cosine));
        return cosine >= Thresholds.PARAPHRASE && sameAnswer && copies.hasAllNumbers()
                ? finding(Level.LEAKED, "the same question and answer in other words", meaning)
                : finding(Level.SIMILAR, "near in meaning, but not the same question", meaning);
    }

    /** Returns why the student has seen the question; an empty text if it has not. */
    private String leak() {
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

    private boolean isSimilar() {
        return gramShare >= Thresholds.SIMILAR
                || (runs.longest() >= Thresholds.COPY && 2 * runs.longest() >= asked.size())
                || (!text.origin().isDocument() && charactersAreAlike());
    }

    private boolean charactersAreAlike() {
        return asked.characters().canReach(Thresholds.CHARACTERS, text.characters())
                && characters() >= Thresholds.CHARACTERS;
    }

    private double characters() {
        return asked.characters().with(text.characters());
    }

    private Finding finding(Level level, String reason, Optional<BigDecimal> meaning) {
        boolean whole = copies.standsThere();
        Measures measures = new Measures(
                whole && text.tokens().text().contains(asked.tokens().text().strip()),
                whole,
                runs.longest(),
                rounded((double) runs.longest() / asked.size()),
                asked.grams().length(),
                rounded(gramShare),
                text.origin().isDocument() ? Optional.empty() : Optional.of(rounded(characters())),
                answer.isPresent() ? Optional.of(rounded(answer.getAsDouble())) : Optional.empty(),
                meaning);
        return new Finding(level, reason, new Overlap.Closest(source(), excerpt(), measures));
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
        return runs.longest() > 0 && (text.origin().isDocument() || text.answer() - text.question() > 2 * asked.size())
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

    private static BigDecimal rounded(double share) {
        BigDecimal digits = BigDecimal.valueOf(Math.max(0, share)).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return share < 1 ? digits.min(NEARLY_ONE) : digits;
    }
}
