package dev.labstone.overlap;

import dev.labstone.check.meaning.Embedder;
import dev.labstone.overlap.Overlap.Level;
import dev.labstone.overlap.Source.Kind;
import dev.labstone.usecase.UseCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the examples that the student has seen in training.
 *
 * <p>What is asked decides, not what is answered. A shared answer such as "Paris" or "2538" is no leak: many questions have
 * it. Nor is a document that has the answer in it: it is there to teach that. A seed example or a generated sample with the
 * question is one, whatever it answers, and so is one with nearly the question and the same answer. Where a template was
 * filled in with another number or name, the question is another one, which the answers show.
 */
public final class Overlaps {

    private final List<Question> questions;
    private final List<Asked> views = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final Shingles shingles;
    private final Finding[] found;
    private final Map<Kind, Integer> looked = new EnumMap<>(Kind.class);
    private final Optional<Paraphrases> paraphrases;

    private Overlaps(UseCase useCase, Optional<Embedder> embedder) {
        questions = Questions.of(useCase);
        for (int number = 0; number < questions.size(); number++) {
            addViews(number, questions.get(number));
        }
        shingles = new Shingles(views);
        found = new Finding[questions.size()];
        paraphrases = embedder.map(model -> new Paraphrases(model, questions));
        for (Kind kind : Kind.values()) {
            looked.put(kind, 0);
        }
    }

    /**
     * Holds each example against all training texts, which are read once and not kept.
     *
     * @param useCase the examples
     * @param texts what the student was trained on
     * @param embedder finds paraphrases, among the few samples that share the most telling words with an example; without
     *     one they may be missed
     * @return the same report for the same texts on every machine; but for the second digit of an embedder's cosines
     * @throws dev.labstone.files.InvalidFileException if a training text cannot be read, with the place
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static OverlapReport of(UseCase useCase, TrainingTexts texts, Optional<Embedder> embedder) {
        Overlaps overlaps = new Overlaps(useCase, embedder);
        List<Path> unread = new ArrayList<>();
        texts.read(overlaps::look, unread::add);
        overlaps.paraphrases.ifPresent(paraphrases -> paraphrases.find(overlaps::keep));
        return new OverlapReport(overlaps.all(), overlaps.looked, unread, embedder.map(Embedder::name));
    }

    private void addViews(int number, Question question) {
        List<Asked> all = new ArrayList<>(question.input());
        if (question.input().isEmpty() || question.hasMaterial()) {
            all.add(question.whole());
        }
        all.removeIf(asked -> asked.size() == 0);
        all.forEach(asked -> {
            views.add(asked);
            owners.add(number);
        });
    }

    private void look(TrainingText origin) {
        looked.merge(origin.source().kind(), 1, Integer::sum);
        Text text = Text.of(origin);
        shingles.find(text.tokens(), view -> compare(view, text));
        paraphrases.ifPresent(all -> all.look(text));
    }

    private void compare(int view, Text text) {
        Question question = questions.get(owners.get(view));
        if (!text.origin().isDocument() || question.input().contains(views.get(view))) {
            new Comparison(question, views.get(view), text)
                    .byWording()
                    .ifPresent(finding -> keep(owners.get(view), finding));
        }
    }

    /** Of findings that say the same the first one stays. */
    private void keep(int number, Finding finding) {
        if (found[number] == null || finding.isMoreThan(found[number])) {
            found[number] = finding;
        }
    }

    private List<Overlap> all() {
        List<Overlap> all = new ArrayList<>();
        for (int number = 0; number < found.length; number++) {
            all.add(overlap(questions.get(number), Optional.ofNullable(found[number])));
        }
        return all;
    }

    private static Overlap overlap(Question question, Optional<Finding> finding) {
        Level level = finding.map(Finding::level).orElse(Level.NONE);
        String reason = finding.map(Finding::reason).orElse("no training text asks anything like it");
        return new Overlap(
                question.example().id(),
                level,
                reason,
                level == Level.LEAKED && !question.recall(),
                finding.map(Finding::closest));
    }
}
