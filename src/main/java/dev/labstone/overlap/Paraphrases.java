package dev.labstone.overlap;

import dev.labstone.check.meaning.Embedder;
import dev.labstone.check.meaning.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Finds questions that are asked in other words. Of each example the few training questions are kept that share the most
 * telling words with it; only those are put to the embedder, which takes milliseconds for each.
 */
final class Paraphrases {

    /** What an embedder has to know of a text for its cosines to mean anything. */
    private static final double KNOWN = 0.5;

    private final Embedder embedder;
    private final List<Question> questions;
    private final TellingWords words;
    private final List<Nearest> nearest = new ArrayList<>();

    Paraphrases(Embedder embedder, List<Question> questions) {
        this.embedder = embedder;
        this.questions = questions;
        this.words = new TellingWords(questions.stream().map(Question::asked).toList());
        questions.forEach(question -> nearest.add(new Nearest()));
    }

    /** Looks whether a training text is worth to be asked about. */
    void look(Text text) {
        if (!text.origin().isDocument() && text.answer() > text.question()) {
            ObjIntConsumer<Double> keep = (score, number) -> nearest.get(number).offer(score, text.origin());
            words.score(text, keep);
        }
    }

    /** Tells the questions that mean alike by the numbers of the examples. */
    void find(BiConsumer<Integer, Finding> found) {
        for (int number = 0; number < questions.size(); number++) {
            int example = number;
            for (TrainingText text : nearest.get(number).texts()) {
                compare(questions.get(number), text).ifPresent(finding -> found.accept(example, finding));
            }
        }
    }

    private Optional<Finding> compare(Question question, TrainingText text) {
        double cosine = cosine(question.example().input(), text.question());
        if (cosine < Thresholds.MEANING) {
            return Optional.empty();
        }
        boolean sameAnswer = cosine(question.example().reference(), text.answer()) >= Thresholds.SAME_ANSWER;
        return Optional.of(new Comparison(question, question.asked(), Text.of(text)).byMeaning(cosine, sameAnswer));
    }

    private double cosine(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return 0;
        }
        List<Embedding> both = embedder.embed(List.of(one, other));
        boolean known = both.stream().allMatch(embedding -> embedding.known() >= KNOWN);
        return known ? both.get(0).cosine(both.get(1)) : 0;
    }
}
