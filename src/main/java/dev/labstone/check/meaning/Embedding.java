package dev.labstone.check.meaning;

/** Where a text stands among all meanings, and how much of it the model could read. */
public final class Embedding {

    private final float[] vector;
    private final double known;

    /**
     * Creates an embedding.
     *
     * @param vector the place of the text; not all zeros
     * @param known the share of the text that is made of what the model was trained on, from 0 to 1
     */
    public Embedding(float[] vector, double known) {
        this.vector = vector.clone();
        this.known = known;
    }

    /** Returns the share of the text that is made of what the model was trained on, from 0 to 1. */
    public double known() {
        return known;
    }

    /** Returns the cosine of the angle between two embeddings of the same model, from -1 to 1. */
    public double cosine(Embedding other) {
        double cosine = product(this, other) / Math.sqrt(product(this, this) * product(other, other));
        return Math.max(-1, Math.min(1, cosine));
    }

    private static double product(Embedding one, Embedding other) {
        double sum = 0;
        for (int i = 0; i < one.vector.length; i++) {
            sum += (double) one.vector[i] * other.vector[i];
        }
        return sum;
    }
}
