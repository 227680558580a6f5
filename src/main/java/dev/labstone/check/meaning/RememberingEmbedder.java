package dev.labstone.check.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Embeds equal texts once, and remembers those that were asked for last. */
final class RememberingEmbedder implements Embedder {

    /** With 384 numbers each, some 30 MB. */
    private static final int MOST = 20_000;

    private final Embedder embedder;

    private final Map<String, Embedding> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST;
        }
    };

    RememberingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return embedder.name();
    }

    @Override
    public synchronized List<Embedding> embed(List<String> texts) {
        Map<String, Embedding> all = texts.stream()
                .distinct()
                .filter(remembered::containsKey)
                .collect(Collectors.toMap(text -> text, remembered::get));
        all.putAll(
                embedNew(texts.stream().filter(text -> !all.containsKey(text)).collect(Collectors.toSet())));
        return texts.stream().map(all::get).toList();
    }

    private Map<String, Embedding> embedNew(Set<String> texts) {
        List<String> sorted = texts.stream().sorted().toList();
        List<Embedding> embeddings = sorted.isEmpty() ? List.of() : embedder.embed(sorted);
        Map<String, Embedding> found = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            found.put(sorted.get(i), embeddings.get(i));
        }
        remembered.putAll(found);
        return found;
    }
}
