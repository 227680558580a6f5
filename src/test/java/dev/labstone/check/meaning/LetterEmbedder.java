package dev.labstone.check.meaning;

import java.util.ArrayList;
import java.util.List;

/** Counts the letters from a to z; behind a minus they count the other way round. Other letters are unknown to it. */
final class LetterEmbedder implements Embedder {

    final List<String> asked = new ArrayList<>();

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(LetterEmbedder::embed).toList();
    }

    private static Embedding embed(String text) {
        float[] counts = new float[27];
        long letters = text.codePoints().filter(Character::isLetter).count();
        int known = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                counts[letter - 'a'] += i > 0 && text.charAt(i - 1) == '-' ? -1 : 1;
                known++;
            }
        }
        counts[26] = known == 0 ? 1 : 0;
        return new Embedding(counts, letters == 0 ? 0 : (double) known / letters);
    }
}
