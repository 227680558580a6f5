package dev.labstone.overlap;

import dev.labstone.check.meaning.Embedder;
import dev.labstone.check.meaning.Embedding;
import dev.labstone.overlap.Overlap.Level;
import java.util.ArrayList;
import java.util.List;
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
            for (TrainingText text : nearest.get(number).texts()) {
                found.accept(number, compare(questions.get(number), text));
            }
        }
    }

    private Finding compare(Question question, TrainingText origin) {
        Text text = Text.of(origin);
        Finding finding = Comparison.of(question, question.asked(), text);
        double cosine = cosine(question.example().input(), origin.question());
        Finding compared = finding.withMeaning(Comparison.rounded(cosine));
        if (finding.level() == Level.LEAKED || cosine < Thresholds.MEANING) {
            return compared;
        }
        boolean leaked = cosine >= Thresholds.PARAPHRASE
                && new Copies(question.asked(), text, Runs.of(question.asked(), text.tokens())).hasAllNumbers()
                && cosine(question.example().reference(), origin.answer()) >= Thresholds.SAME_ANSWER;
        return leaked
                ? compared.as(Level.LEAKED, "the same question and answer in other words")
                : compared.as(Level.SIMILAR, "near in meaning, but not the same question");
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
