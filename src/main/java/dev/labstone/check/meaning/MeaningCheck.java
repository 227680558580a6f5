package dev.labstone.check.meaning;

import dev.labstone.check.Check;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.text.Excerpt;
import dev.labstone.text.Normalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Compares answers in meaning.
 *
 * @param references at least one
 * @param ignored what is taken out of answers
 * @param embedder finds the embedder, when there is an answer to embed
 */
record MeaningCheck(List<String> references, Set<Normalisation> ignored, Supplier<Optional<Embedder>> embedder)
        implements Check {

    /** The most characters of a text: 200 windows of a model at most, a few seconds on one core. */
    static final int LONGEST = 20_000;

    /** A model says something about every text, also where it knows none of the words. */
    private static final double LEAST_KNOWN = 0.75;

    private static final String CURE = "run with -Pmeaning, which brings a model of meaning";

    @Override
    public Verdict apply(Answer answer) {
        if (answer.text().length() > LONGEST) {
            return Verdict.error("the answer has " + answer.text().length() + " characters, more than " + LONGEST
                    + " are not compared; bound it with max_tokens");
        }
        String text = Normalisation.apply(ignored, answer.text());
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Verdict.fail("no word to compare: found " + Excerpt.of(answer.text()));
        }
        try {
            return embedder.get().map(model -> compare(model, text)).orElseGet(() -> Verdict.error(CURE));
        } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
            return Verdict.error("the model of meaning cannot be run: " + origin(broken));
        }
    }

    private Verdict compare(Embedder model, String answer) {
        List<String> texts = new ArrayList<>(references);
        texts.add(answer);
        List<Embedding> embeddings = model.embed(texts);
        for (int i = 0; i < references.size(); i++) {
            if (isStrange(embeddings.get(i))) {
                return Verdict.error(model.name() + " cannot read the reference " + Excerpt.of(references.get(i)));
            }
        }
        Embedding found = embeddings.get(references.size());
        if (isStrange(found)) {
            return Verdict.abstain(model.name() + " cannot read the answer " + Excerpt.of(answer));
        }
        return Nearness.best(references, embeddings, answer).verdict(model.name(), answer);
    }

    private static Throwable origin(Throwable thrown) {
        return thrown.getCause() == null ? thrown : origin(thrown.getCause());
    }

    private static boolean isStrange(Embedding embedding) {
        return embedding.known() < LEAST_KNOWN;
    }
}
