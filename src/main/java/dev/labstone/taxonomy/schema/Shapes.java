package dev.labstone.taxonomy.schema;

import java.util.Map;
import java.util.Set;

/** What leaves look like in the versions of InstructLab's schema. */
final class Shapes {

    private static final int FEW_SEEDS = 5;
    private static final int FEW_QUESTIONS = 3;

    private static final Shape TEXT = new Shape.Text(false);

    private Shapes() {}

    /** Returns what a skill of a version from 1 to 3 looks like. */
    static Shape.Keys skill(int version) {
        Shape.Keys seed = question().allowing("context", TEXT);
        return leaf(version).with("task_description", task(version)).with("seed_examples", seeds(version, seed));
    }

    /** Returns what knowledge of a version from 1 to 3 looks like. */
    static Shape.Keys knowledge(int version) {
        Shape.Keys leaf = leaf(version).with("domain", TEXT).with("document", document());
        return version < Schema.NEWEST
                ? leaf.with("task_description", task(version)).with("seed_examples", seeds(version, question()))
                : leaf.with("document_outline", TEXT).with("seed_examples", seeds(version, context()));
    }

    private static Shape.Keys leaf(int version) {
        Shape.Keys any = keys();
        Shape.Keys leaf =
                version == 1 ? any.allowing("version", new Shape.Version()) : any.with("version", new Shape.Version());
        return leaf.with("created_by", TEXT);
    }

    private static Shape task(int version) {
        return new Shape.Text(version == 1);
    }

    private static Shape seeds(int version, Shape seed) {
        return version == 1 ? new Shape.Entries(1, false, seed) : new Shape.Entries(FEW_SEEDS, true, seed);
    }

    private static Shape.Keys question() {
        return keys().with("question", TEXT).with("answer", TEXT);
    }

    private static Shape.Keys context() {
        Shape questions = new Shape.Entries(FEW_QUESTIONS, true, question().open());
        return keys().with("context", TEXT).with("questions_and_answers", questions);
    }

    private static Shape.Keys document() {
        return keys().with("repo", TEXT).with("commit", TEXT).with("patterns", new Shape.Entries(1, true, TEXT));
    }

    private static Shape.Keys keys() {
        return new Shape.Keys(Map.of(), Set.of(), true);
    }
}
