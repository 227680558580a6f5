package dev.labstone.taxonomy;

import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code ilab} takes without a word, and what makes the training worse all the same. */
final class LeafAdvice {

    /** GitHub's rule for the names of its users. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}");

    /** The contexts and questions that the prompts of {@code ilab} 0.26 have places for. */
    private static final int MOST_QUESTIONS = 3;

    private static final Set<String> QUESTION_KEYS = Set.of("question", "answer");

    private final YamlValue.Fields leaf;
    private final Leaf.Kind kind;
    private final List<Seed> seeds;
    private final Problems remarks;

    /**
     * Prepares the look.
     *
     * @param leaf what the file holds; it is as the schema wants it
     * @param kind what it teaches
     * @param remarks receives the advice
     */
    LeafAdvice(YamlValue.Fields leaf, Leaf.Kind kind, Problems remarks) {
        this.leaf = leaf;
        this.kind = kind;
        this.seeds = Seed.of(leaf);
        this.remarks = remarks;
    }

    void advise() {
        remarkUser();
        new TextAdvice(kind, remarks).advise(leaf, seeds);
        remarkSameQuestions();
        Seed.examples(leaf).forEach(this::remarkQuestions);
        remarkMixture();
    }

    private void remarkUser() {
        YamlValue.Text user = (YamlValue.Text) leaf.entries().get("created_by").value();
        if (!USER.matcher(user.text()).matches()) {
            remarks.add(
                    user.place(),
                    "\"created_by\" is no name of a user of GitHub",
                    user.text(),
                    "the name of your account: letters, digits and single hyphens, at most 39");
        }
    }

    private void remarkSameQuestions() {
        Map<String, YamlValue.Text> seen = new HashMap<>();
        for (Seed seed : seeds) {
            String context = seed.context().map(YamlValue.Text::text).orElse("");
            YamlValue.Text first = seen.putIfAbsent(
                    (context + '\0' + seed.question().text())
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\s+", " ")
                            .strip(),
                    seed.question());
            if (first != null) {
                String expected = "questions that differ; this one stands already in line "
                        + first.place().line();
                remarks.add(
                        seed.question().place(),
                        "a question stands twice",
                        seed.question().text(),
                        expected);
            }
        }
    }

    private void remarkQuestions(YamlValue.Fields example) {
        List<YamlValue.Fields> questions = Seed.questions(example).toList();
        if (questions.size() > MOST_QUESTIONS) {
            remarks.add(
                    questions.get(MOST_QUESTIONS).place(),
                    "ilab shows its teacher the first 3 questions of a context only",
                    String.valueOf(questions.size()),
                    "3, or the context once more in other words with the other questions");
        }
        questions.forEach(this::remarkUnknown);
    }

    private void remarkUnknown(YamlValue.Fields question) {
        question.entries().forEach((key, field) -> {
            if (!QUESTION_KEYS.contains(key)) {
                String expected = "question and answer only";
                remarks.add(field.place(), "ilab passes over the key \"" + key + "\"", "", expected);
            }
        });
    }

    /** The teacher gets a prompt for examples with a context or one for those without, example by example. */
    private void remarkMixture() {
        if (kind != Leaf.Kind.GROUNDED_SKILL) {
            return;
        }
        seeds.stream()
                .filter(seed -> seed.context().isEmpty())
                .forEach(seed -> remarks.add(
                        seed.question().place(),
                        "a seed example without a context in a skill with contexts",
                        "",
                        "a context for each, or two leaves; ilab makes data of the two sorts in different ways"));
    }
}
