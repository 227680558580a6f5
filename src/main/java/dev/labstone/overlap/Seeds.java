package dev.labstone.overlap;

import dev.labstone.files.Problems;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.function.Consumer;

/** The seed examples of a leaf, of every version of the schema. What is no text in them is left to those who validate. */
final class Seeds {

    private static final String CONTEXT = "context";
    private static final String QUESTION = "question";

    private final Leaf leaf;
    private final Consumer<TrainingText> texts;

    private Seeds(Leaf leaf, Consumer<TrainingText> texts) {
        this.leaf = leaf;
        this.texts = texts;
    }

    /**
     * Hands on the seed examples.
     *
     * @throws dev.labstone.files.InvalidFileException if the file is no YAML
     */
    static void read(Leaf leaf, Consumer<TrainingText> texts) {
        Problems problems = new Problems(leaf.file());
        YamlReader.read(leaf.file(), problems)
                .ifPresent(value -> new Seeds(leaf, texts)
                        .items(value, "seed_examples")
                        .forEach(example -> new Seeds(leaf, texts).read(example)));
        problems.throwIfAny();
    }

    private void read(YamlValue example) {
        List<YamlValue> several = items(example, "questions_and_answers");
        String context = text(example, CONTEXT);
        (several.isEmpty() ? List.of(example) : several).forEach(pair -> read(context, pair));
    }

    private void read(String context, YamlValue pair) {
        YamlValue question = value(pair, QUESTION);
        int line = (question == null ? pair : question).place().line();
        Source source = Source.seed(leaf.path(), leaf.file(), line);
        texts.accept(new TrainingText(source, context, text(pair, QUESTION), text(pair, "answer")));
    }

    private List<YamlValue> items(YamlValue map, String key) {
        return value(map, key) instanceof YamlValue.Items list ? list.items() : List.of();
    }

    private static String text(YamlValue map, String key) {
        return value(map, key) instanceof YamlValue.Text text ? text.text() : "";
    }

    private static YamlValue value(YamlValue map, String key) {
        YamlValue.Field field =
                map instanceof YamlValue.Fields fields ? fields.entries().get(key) : null;
        return field == null ? null : field.value();
    }
}
