package dev.labstone.taxonomy;

import dev.labstone.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question of a leaf with its answer.
 *
 * @param context what the question is about, if that stands there
 * @param question the question
 * @param answer the answer
 */
record Seed(Optional<YamlValue.Text> context, YamlValue.Text question, YamlValue.Text answer) {

    /** Returns the questions of a leaf that is as the schema wants it, those of all contexts. */
    static List<Seed> of(YamlValue.Fields leaf) {
        return examples(leaf).flatMap(Seed::seeds).toList();
    }

    /** Returns the seed examples of a leaf that is as the schema wants it. */
    static Stream<YamlValue.Fields> examples(YamlValue.Fields leaf) {
        return items(leaf, "seed_examples");
    }

    /** Returns the questions of a seed example, one of knowledge of version 3; none of any other. */
    static Stream<YamlValue.Fields> questions(YamlValue.Fields example) {
        return items(example, "questions_and_answers");
    }

    /** Returns the texts of this question. */
    Stream<YamlValue.Text> texts() {
        return Stream.concat(context.stream(), Stream.of(question, answer));
    }

    private static Stream<Seed> seeds(YamlValue.Fields example) {
        Optional<YamlValue.Text> context =
                Optional.ofNullable(example.entries().get("context")).map(field -> (YamlValue.Text) field.value());
        Stream<YamlValue.Fields> questions =
                example.entries().containsKey("question") ? Stream.of(example) : questions(example);
        return questions.map(map -> new Seed(context, text(map, "question"), text(map, "answer")));
    }

    private static Stream<YamlValue.Fields> items(YamlValue.Fields map, String key) {
        YamlValue.Field field = map.entries().get(key);
        return field == null
                ? Stream.empty()
                : ((YamlValue.Items) field.value()).items().stream().map(YamlValue.Fields.class::cast);
    }

    private static YamlValue.Text text(YamlValue.Fields map, String key) {
        Map<String, YamlValue.Field> entries = map.entries();
        return (YamlValue.Text) entries.get(key).value();
    }
}
