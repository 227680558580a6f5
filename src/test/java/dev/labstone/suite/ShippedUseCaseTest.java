package dev.labstone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.labstone.check.Assessment;
import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.files.Problems;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseReader;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The use case that ships is sound: its checks are fair, and the model was not trained on its examples. */
class ShippedUseCaseTest {

    private static final Path TAXONOMY = Path.of("taxonomy");
    private static final String CARDS = "triage-card";
    private static final Checks CHECKS = Checks.load();
    private static final UseCase USE_CASE = UseCaseReader.read(Path.of("cases/mq-first-aid.yaml"), CHECKS);
    private static final Map<String, Example> EXAMPLES =
            USE_CASE.examples().stream().collect(Collectors.toMap(Example::id, Function.identity()));

    @Test
    void has_enough_examples_in_each_group() {
        assertThat(examples(CARDS)).hasSizeGreaterThanOrEqualTo(26);
        assertThat(examples("reason-codes")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(examples("retention")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(USE_CASE.examples()).hasSizeGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_reference_passes_its_own_checks(Example example) {
        Assessment assessment = assess(example, example.reference());
        assertThat(assessment.outcome()).as(assessment.commentary()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @MethodSource("handMade")
    void an_answer_that_is_right_in_other_words_passes_and_a_fluent_wrong_one_fails(HandMade answers) {
        Example example = EXAMPLES.get(answers.example());
        assertThat(answers.right()).isNotEmpty().allSatisfy(right -> {
            Assessment assessment = assess(example, right);
            assertThat(assessment.outcome())
                    .as("%s%n%s", right, assessment.commentary())
                    .isEqualTo(Outcome.PASS);
        });
        assertThat(answers.wrong())
                .hasSizeGreaterThanOrEqualTo(example.group().equals(CARDS) ? 2 : 1)
                .allSatisfy(wrong ->
                        assertThat(assess(example, wrong).outcome()).as(wrong).isEqualTo(Outcome.FAIL));
    }

    @Test
    void every_example_has_hand_made_answers() {
        assertThat(handMade().map(HandMade::example)).containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }

    @Test
    void every_leaf_is_in_the_taxonomy_with_its_attribution() {
        assertThat(USE_CASE.groups())
                .flatExtracting(group -> group.leaf().stream().toList())
                .isNotEmpty()
                .allSatisfy(leaf -> {
                    assertThat(TAXONOMY.resolve(leaf.toString()).resolve("qna.yaml"))
                            .isNotEmptyFile();
                    assertThat(TAXONOMY.resolve(leaf.toString()).resolve("attribution.txt"))
                            .isNotEmptyFile();
                });
    }

    @Test
    void no_reason_code_of_a_card_stands_in_a_seed_of_the_cards() {
        Set<String> seeds = seeds(group -> group.id().equals(CARDS), "question", "answer", "context")
                .collect(Collectors.toSet());
        assertThat(examples(CARDS)).allSatisfy(card -> {
            Pattern code = Pattern.compile(
                    "\\b(" + card.fields().get("code") + "|" + card.fields().get("name") + ")\\b");
            assertThat(seeds).noneMatch(seed -> code.matcher(seed).find());
        });
    }

    @Test
    void no_example_repeats_the_question_of_a_seed() {
        Set<String> questions =
                seeds(group -> true, "question").map(ShippedUseCaseTest::plain).collect(Collectors.toSet());
        assertThat(questions).hasSizeGreaterThan(20);
        assertThat(USE_CASE.examples()).noneMatch(example -> questions.contains(plain(example.input())));
    }

    @Test
    void cards_are_all_about_different_reason_codes() {
        assertThat(examples(CARDS))
                .extracting(card -> card.fields().get("code"))
                .doesNotHaveDuplicates();
    }

    private static List<Example> examples() {
        return USE_CASE.examples();
    }

    private static List<Example> examples(String group) {
        return USE_CASE.examples().stream()
                .filter(example -> example.group().equals(group))
                .toList();
    }

    private static Stream<HandMade> handMade() {
        Problems problems = new Problems(Path.of("hand-made-answers.yaml"));
        YamlValue.Items all = (YamlValue.Items) read(Path.of("src/test/resources/mq-first-aid/hand-made-answers.yaml"));
        return all.items().stream().map(item -> {
            FieldReader fields = FieldReader.of(item, "an entry", problems).orElseThrow();
            return new HandMade(fields.text("example"), fields.texts("right"), fields.texts("wrong"));
        });
    }

    /** Returns the texts under these keys in the leaves of these groups, however deep. */
    private static Stream<String> seeds(Predicate<Group> groups, String... keys) {
        return USE_CASE.groups().stream()
                .filter(groups)
                .flatMap(group -> group.leaf().stream())
                .map(leaf -> read(TAXONOMY.resolve(leaf).resolve("qna.yaml")))
                .flatMap(value -> texts(value, Set.of(keys)));
    }

    private static Stream<String> texts(YamlValue value, Set<String> keys) {
        if (value instanceof YamlValue.Items list) {
            return list.items().stream().flatMap(item -> texts(item, keys));
        }
        if (value instanceof YamlValue.Fields map) {
            return map.entries().entrySet().stream()
                    .flatMap(entry ->
                            keys.contains(entry.getKey()) && entry.getValue().value() instanceof YamlValue.Text text
                                    ? Stream.of(text.text())
                                    : texts(entry.getValue().value(), keys));
        }
        return Stream.empty();
    }

    private static YamlValue read(Path file) {
        Problems problems = new Problems(file);
        YamlValue value = YamlReader.read(file, problems).orElse(null);
        problems.throwIfAny();
        return value;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static Assessment assess(Example example, String text) {
        Sent sent = new Sent("", JsonNodeFactory.instance.objectNode(), "");
        ModelIdentity hand = new ModelIdentity("a hand", Optional.empty(), "none", Optional.empty(), Optional.empty());
        return CHECKS.assess(
                example, new Answer(text, FinishReason.STOP, Tokens.UNKNOWN, 0, 1, Instant.EPOCH, sent, hand));
    }

    private record HandMade(String example, List<String> right, List<String> wrong) {
        @Override
        public String toString() {
            return example;
        }
    }
}
