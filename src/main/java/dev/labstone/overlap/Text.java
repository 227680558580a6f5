package dev.labstone.overlap;

import dev.labstone.text.PlainCharacters;

/** A training text as its tokens: material, question and answer, one after the other. */
final class Text {

    private static final String GAP = "\n\n";

    private final TrainingText origin;
    private final Tokens tokens;
    private final int question;
    private final int answer;
    private Dice characters;

    private Text(TrainingText origin, Tokens tokens, int question, int answer) {
        this.origin = origin;
        this.tokens = tokens;
        this.question = question;
        this.answer = answer;
    }

    static Text of(TrainingText text) {
        String material = PlainCharacters.of(text.material()) + GAP;
        String asked = material + PlainCharacters.of(text.question()) + GAP;
        Tokens tokens = Tokens.ofPlain(asked + PlainCharacters.of(text.answer()));
        return new Text(text, tokens, tokens.from(material.length()), tokens.from(asked.length()));
    }

    TrainingText origin() {
        return origin;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Returns the first token of the question. */
    int question() {
        return question;
    }

    /** Returns the first token of the answer, which is where the question ends. */
    int answer() {
        return answer;
    }

    /** Returns the characters of the question; few texts are held against any, so they are not taken apart before. */
    Dice characters() {
        if (characters == null) {
            characters = Dice.of(tokens, question, answer);
        }
        return characters;
    }

    /** Returns how many tokens those sentences have that a stretch stands in. */
    int sentences(int from, int to) {
        int start = from;
        while (start > 0 && !tokens.isFirst(start)) {
            start--;
        }
        int end = to;
        while (end < tokens.size() && !tokens.isFirst(end)) {
            end++;
        }
        return end - start;
    }
}
