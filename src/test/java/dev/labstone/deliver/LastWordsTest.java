package dev.labstone.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastWordsTest {

    private static final String ALLURE = "reports/allure/index.html";

    @Test
    void one_use_case_is_told_whole() {
        assertThat(words(run("mq", Tone.OPEN, 2)))
                .containsExactly(
                        "Labstone: mq, lineup recorded",
                        "  part 1 of mq",
                        "  part 2 of mq",
                        "  right of 62: base 16, trained 27",
                        "  27 unchanged",
                        "  read    reports/mq/recorded/index.html, summary.md; reports/allure/index.html",
                        "  hand in reports/mq/recorded/deliverables, 1 of 2 missing (CHECKLIST.md)",
                        "  next    go on");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 9, 30})
    void ten_lines_hold_every_part_of_the_headline(int parts) {
        List<String> words = words(run("mq", Tone.BAD, parts));
        assertThat(words).hasSizeLessThanOrEqualTo(LastWords.MOST);
        IntStream.rangeClosed(1, parts)
                .forEach(part -> assertThat(String.join("\n", words)).contains("part " + part + " of mq"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 40})
    void ten_lines_hold_any_number_of_use_cases(int count) {
        ClosedRun[] runs = IntStream.range(0, count)
                .mapToObj(number -> run("case-" + number, number == count - 1 ? Tone.BAD : Tone.GOOD, 3))
                .toArray(ClosedRun[]::new);
        List<String> words = words(runs);
        assertThat(words)
                .hasSizeLessThanOrEqualTo(LastWords.MOST)
                .last()
                .isEqualTo("  next    case-" + (count - 1) + ": go on");
        long named = words.stream()
                .filter(line -> line.contains("lineup recorded: "))
                .count();
        if (named < count) {
            assertThat(words).contains("  and " + (count - named) + " more");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 200})
    void a_failure_is_told_by_its_first_lines(int count) {
        String message = String.join("\n\n", Collections.nCopies(count, "cases/mq.yaml:3:5: wrong"));
        List<String> words =
                LastWords.of(new Closing(List.of(run("mq", Tone.GOOD, 1)), Optional.of(message)), ALLURE, Colours.NONE);
        assertThat(words).hasSizeLessThanOrEqualTo(LastWords.MOST);
        assertThat(words.get(0)).isEqualTo("Labstone: the evaluation has ended early");
        int told = (int) words.stream().filter(line -> line.contains("mq.yaml")).count();
        assertThat(told).isEqualTo(Math.min(count, count == 9 ? 9 : 8));
        if (told < count) {
            assertThat(words).last().isEqualTo("  and " + (count - told) + " more lines above");
        }
    }

    @Test
    void an_evaluation_of_nothing_has_no_last_words() {
        assertThat(words()).isEmpty();
    }

    @Test
    void colours_are_for_terminals_whose_user_wants_them() {
        assertThat(Colours.of(true, Map.of("TERM", "xterm")).shown()).isTrue();
        assertThat(Colours.of(true, Map.of("NO_COLOR", "")).shown()).isTrue();
        assertThat(Colours.of(true, Map.of("NO_COLOR", "1")).shown()).isFalse();
        assertThat(Colours.of(true, Map.of("TERM", "dumb")).shown()).isFalse();
        assertThat(Colours.of(true, Map.of("CI", "true")).shown()).isFalse();
        assertThat(Colours.of(false, Map.of()).shown()).isFalse();
    }

    @Test
    void colours_change_no_word() {
        Closing closing = new Closing(List.of(run("mq", Tone.BAD, 2)), Optional.empty());
        List<String> coloured = LastWords.of(closing, ALLURE, new Colours(true));
        assertThat(String.join("\n", coloured)).contains("\u001b[31mpart 1 of mq\u001b[0m");
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[\\d+m", ""))
                        .toList())
                .isEqualTo(LastWords.of(closing, ALLURE, Colours.NONE));
    }

    private static List<String> words(ClosedRun... runs) {
        return LastWords.of(new Closing(List.of(runs), Optional.empty()), ALLURE, Colours.NONE);
    }

    private static ClosedRun run(String useCase, Tone tone, int parts) {
        return new ClosedRun(
                useCase,
                "recorded",
                "reports/" + useCase + "/recorded",
                tone,
                IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> "part " + part + " of " + useCase)
                        .toList(),
                List.of("right of 62: base 16, trained 27", "27 unchanged"),
                "go on",
                List.of(Item.complete("a", "there"), Item.missing("b", "make it")),
                "taxonomy",
                List.of());
    }
}
