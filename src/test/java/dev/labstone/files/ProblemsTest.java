package dev.labstone.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final Path FILE = Path.of("a.yaml");

    private final Problems problems = new Problems(FILE);

    @Test
    void are_fine_as_long_as_there_are_none() {
        assertThat(problems.isEmpty()).isTrue();
        assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void are_told_all_at_once_in_the_order_of_the_file() {
        add(2, 9, "third");
        add(1, 5, "first");
        add(2, 1, "second");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("""
                3 problems in a.yaml
                a.yaml:1:5: first
                    found:    x
                    expected: y
                a.yaml:2:1: second
                    found:    x
                    expected: y
                a.yaml:2:9: third
                    found:    x
                    expected: y""");
    }

    @Test
    void count_once_when_they_are_found_twice() {
        add(1, 1, "same");
        add(1, 1, "same");
        assertThat(problems.all()).hasSize(1);
        assertThatThrownBy(problems::throwIfAny).hasMessageStartingWith("1 problem in a.yaml\n");
    }

    @Test
    void show_the_first_fifty_and_keep_the_rest() {
        for (int line = 1; line <= 51; line++) {
            add(line, 1, "what");
        }
        assertThatThrownBy(problems::throwIfAny)
                .hasMessageContaining("a.yaml:50:1: ")
                .hasMessageEndingWith("\n… and 1 more")
                .isInstanceOfSatisfying(
                        InvalidFileException.class,
                        invalid -> assertThat(invalid.problems()).hasSize(51));
    }

    @Test
    void leave_out_what_says_nothing() {
        problems.add(new Place(FILE, 1, 1), "what", "", "");
        assertThat(problems.all()).first().hasToString("a.yaml:1:1: what");
    }

    @Test
    void indent_an_expectation_of_several_lines() {
        problems.add(new Place(FILE, 1, 1), "what", "a\nb", "one\ntwo");
        assertThat(problems.all()).first().hasToString("""
                a.yaml:1:1: what
                    found:    a⏎b
                    expected: one
                              two""");
    }

    private void add(int line, int column, String what) {
        problems.add(new Place(FILE, line, column), what, "x", "y");
    }
}
