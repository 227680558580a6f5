package dev.labstone.ilab.command;

import dev.labstone.ilab.command.GeneratedData.Sample;
import dev.labstone.taxonomy.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says what generated data look like, whatever files a generation of {@code ilab} keeps them in. */
final class GeneratedDataReader {

    /** The marks of the chat templates of InstructLab, ChatML, Mistral and Llama, which belong into no sample. */
    private static final Pattern TAG = Pattern.compile("<\\|[A-Za-z/][\\w/]*\\|>|\\[/?INST\\]|</s>");

    private final List<Leaf> leaves;
    private final List<Sample> samples;

    /**
     * Creates a reader.
     *
     * @param leaves the leaves the data were generated from
     * @param samples all samples; each names one of the leaves by its path
     */
    GeneratedDataReader(List<Leaf> leaves, List<Sample> samples) {
        this.leaves = leaves;
        this.samples = samples;
    }

    /**
     * Returns what the data look like.
     *
     * @param messages the file of conversations, if there is one
     * @param train the file of samples
     * @param test the file of seed examples
     * @param discarded how many samples the generator threw away
     * @param systems the system prompt of each sample
     */
    GeneratedData read(Optional<String> messages, String train, String test, int discarded, List<String> systems) {
        return new GeneratedData(
                messages,
                train,
                test,
                perLeaf(leaf -> of(leaf).size()),
                perLeaf(Leaf::seeds),
                discarded,
                count(GeneratedDataReader::isEmpty),
                count(GeneratedDataReader::isTagged),
                common(systems),
                leaves.stream().flatMap(leaf -> excerpt(of(leaf)).stream()).toList());
    }

    /** Returns the leaves without a sample that has both a question and an answer. */
    List<String> barren() {
        return leaves.stream()
                .filter(leaf -> of(leaf).stream().allMatch(GeneratedDataReader::isEmpty))
                .map(Leaf::path)
                .toList();
    }

    private List<Sample> of(Leaf leaf) {
        return samples.stream()
                .filter(sample -> sample.leaf().equals(leaf.path()))
                .toList();
    }

    private Map<String, Integer> perLeaf(java.util.function.ToIntFunction<Leaf> figure) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        leaves.forEach(leaf -> figures.put(leaf.path(), figure.applyAsInt(leaf)));
        return figures;
    }

    private int count(Predicate<Sample> kind) {
        return (int) samples.stream().filter(kind).count();
    }

    private static boolean isEmpty(Sample sample) {
        return sample.user().isBlank() || sample.assistant().isBlank();
    }

    private static boolean isTagged(Sample sample) {
        return TAG.matcher(sample.user()).find()
                || TAG.matcher(sample.assistant()).find();
    }

    private static Optional<String> common(List<String> systems) {
        return systems.stream().distinct().count() == 1 ? Optional.of(systems.get(0)) : Optional.empty();
    }

    /** The first and the one in the middle: samples of one seed example stand together. */
    private static List<Sample> excerpt(List<Sample> samples) {
        List<Sample> excerpt = new ArrayList<>(samples.subList(0, Math.min(1, samples.size())));
        if (samples.size() > 1) {
            excerpt.add(samples.get(samples.size() / 2));
        }
        return excerpt;
    }
}
