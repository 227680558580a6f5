package dev.labstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Place;
import dev.labstone.model.Answer;
import dev.labstone.model.Failure;
import dev.labstone.model.NoAnswer;
import dev.labstone.testing.Checking;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Example;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether verdicts that are not known may still decide. */
class OutlookTest {

    private static final Predicate<CheckSpec> UNKNOWN = check -> word(check).equals("unknown");

    private final Random random = new Random(8);

    private static String word(CheckSpec check) {
        return ((YamlValue.Text) check.settings()).text();
    }

    private static Verdict known(CheckSpec check) {
        return switch (word(check)) {
            case "pass" -> Verdict.pass("");
            case "fail" -> Verdict.fail("wrong");
            case "half" -> Verdict.share(1, 2, "half");
            case "abstain" -> Verdict.abstain("no idea");
            case "error" -> Verdict.error("broken");
            default -> throw new IllegalStateException("nobody may ask for " + check);
        };
    }

    private static boolean isOpen(Example example, Answer answer) {
        return Checks.isOpen(example, answer, (leaf, its, text) -> known(leaf), UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ exact: pass, exact: unknown ]                                           | true
            [ exact: fail, exact: unknown ]                                           | false
            [ exact: error, exact: unknown ]                                          | false
            [ exact: abstain, exact: unknown ]                                        | false
            [ exact: pass, { exact: unknown, weight: 0 } ]                            | false
            [ { exact: error, weight: 0 }, exact: unknown ]                           | true
            [ not: { exact: unknown } ]                                               | true
            [ any: [ exact: pass, exact: unknown ] ]                                  | false
            [ any: [ exact: fail, exact: unknown ] ]                                  | true
            [ any: [ exact: error, exact: unknown ] ]                                 | true
            [ any: [ exact: pass, exact: error, exact: unknown ] ]                    | false
            [ all: [ exact: fail, exact: unknown ] ]                                  | false
            [ all: [ exact: error, exact: unknown ] ]                                 | false
            [ { all: [ exact: fail, exact: unknown ], threshold: 0.5 } ]              | true
            [ { all: [ exact: fail, exact: unknown ], threshold: 0.6 } ]              | false
            [ { all: [ exact: pass, exact: unknown ], threshold: 0.5 } ]              | false
            [ not: { all: [ exact: fail, exact: unknown ] } ]                         | false
            [ exact: fail, { any: [ exact: fail, { not: { exact: unknown } } ] } ]    | false
            [ any: [ exact: error, exact: unknown ], not: { any: [ exact: error, exact: unknown ] } ] | true
            """)
    void knowsWhetherTheOutcomeIsOpen(String checks, boolean open) {
        assertThat(isOpen(Checking.of("- exact: pass\n- all: " + checks).example(), Checking.answer("text")))
                .isEqualTo(open);
    }

    @Test
    void looksAtTheThresholdOfTheExample() {
        String checks = "- { exact: pass, weight: 2 }\n- exact: unknown";

        assertThat(isOpen(Checking.of(checks, "threshold: 0.5\n").example(), Checking.answer("text")))
                .isFalse();
        assertThat(isOpen(Checking.of(checks, "threshold: 0.7\n").example(), Checking.answer("text")))
                .isTrue();
    }

    @Test
    void knowsThatAnEmptyAnswerIsNotRightBecauseOfWhatItLacks() {
        Example example = Checking.of("- not: { exact: unknown }").example();

        assertThat(isOpen(example, Checking.answer(" "))).isFalse();
    }

    @Test
    void isClosedWithoutAnAnswer() {
        NoAnswer none = new NoAnswer(Failure.TIMEOUT, "too late", 1);
        Checking checking = Checking.of("- exact: a");

        assertThat(checking.checks().isOpen(checking.example(), none, check -> true))
                .isFalse();
        assertThat(checking.checks().isOpen(checking.example(), Checking.answer("a"), check -> true))
                .isTrue();
        assertThat(checking.checks().isOpen(checking.example(), Checking.answer("a"), check -> false))
                .isFalse();
    }

    /** The law that judges are left out by: what is closed stays closed, whatever they might have said. */
    @Test
    void isRightWhateverScoresTheUnknownGet() {
        int closed = 0;
        int open = 0;
        for (int round = 0; round < 2_000; round++) {
            Example example = example();
            Answer answer = Checking.answer(random.nextInt(8) == 0 ? "" : "text");
            List<Object> outcomes = IntStream.range(0, 30)
                    .mapToObj(any -> outcome(example, answer))
                    .distinct()
                    .toList();
            if (isOpen(example, answer)) {
                open++;
            } else {
                closed++;
                assertThat(outcomes).as("%s", example).hasSize(1);
            }
        }
        assertThat(closed).isGreaterThan(400);
        assertThat(open).isGreaterThan(200);
    }

    private Object outcome(Example example, Answer answer) {
        Map<Integer, Verdict> scores = new HashMap<>();
        Outcome outcome = Checks.assess(
                        example,
                        answer,
                        (leaf, its, text) -> UNKNOWN.test(leaf)
                                ? scores.computeIfAbsent(leaf.place().line(), line -> anyScore())
                                : known(leaf))
                .outcome();
        return outcome.isDecided() ? outcome : "undecided";
    }

    private Verdict anyScore() {
        return switch (random.nextInt(3)) {
            case 0 -> Verdict.pass("");
            case 1 -> Verdict.fail("wrong");
            default -> Verdict.share(random.nextInt(11), 10, "something");
        };
    }

    private Example example() {
        Example some = Checking.of("- exact: a").example();
        Optional<BigDecimal> threshold = threshold();
        int[] line = {1};
        List<CheckSpec> checks = checks(1 + random.nextInt(3), 3, line);
        return new Example(
                some.id(),
                some.group(),
                some.fields(),
                some.prompt(),
                some.decoding(),
                some.samples(),
                checks,
                threshold,
                List.of(),
                some.place());
    }

    private List<CheckSpec> checks(int count, int depth, int[] line) {
        List<CheckSpec> checks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean first = i == 0;
            checks.add(check(first, depth, line));
        }
        return checks;
    }

    private CheckSpec check(boolean weighted, int depth, int[] line) {
        List<String> words = List.of("pass", "fail", "half", "abstain", "error", "unknown", "unknown", "pass", "fail");
        boolean isSet = depth > 0 && random.nextInt(2) == 0;
        String name = isSet ? random.nextBoolean() ? "all" : "any" : "exact";
        List<CheckSpec> members = isSet ? checks(1 + random.nextInt(3), depth - 1, line) : List.of();
        Place place = new Place(Path.of("sample.yaml"), line[0]++, 1);
        YamlValue settings = new YamlValue.Text(place, words.get(random.nextInt(words.size())), true);
        BigDecimal weight = BigDecimal.valueOf(weighted ? 1 + random.nextInt(2) : random.nextInt(3));
        return new CheckSpec(name, random.nextInt(3) == 0, settings, members, weight, threshold(), place);
    }

    private Optional<BigDecimal> threshold() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(1 + random.nextInt(10), 1));
    }
}
