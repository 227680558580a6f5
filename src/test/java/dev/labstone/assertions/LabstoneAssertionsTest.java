package dev.labstone.assertions;

import static dev.labstone.assertions.LabstoneAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;

class LabstoneAssertionsTest {

    private static final String ANSWER = "Run strmqm QM1 on the server.";

    @Test
    void checks_are_written_as_in_a_use_case() {
        assertThat(ANSWER)
                .passes("keyword: { all: [strmqm, server] }")
                .passes("[ { starts-with: Run }, { length: { unit: words, max: 10 } } ]")
                .passes("any: [ { keyword: endmqm }, { keyword: strmqm } ]")
                .fails("keyword: endmqm")
                .passes("not: { keyword: endmqm }");
        assertThat(Checking.answer(ANSWER)).passes("finish: stop");
    }

    @Test
    void placeholders_stand_for_what_was_given() {
        assertThat("It is Paris.").with("reference", "Paris").passes("keyword: '{{reference}}'");
    }

    @Test
    void a_placeholder_without_a_value_is_a_slip_and_not_a_text_to_look_for() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(
                        () -> assertThat("no idea").with("reference", "Paris").fails("keyword: '{{refrence}}'"))
                .withMessageContainingAll("{{refrence}} has no value", "did you mean \"reference\"?");
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> assertThat("no idea").passes("not: { any: [ keyword: '{{reference}}' ] }"));
    }

    @Test
    void a_failure_tells_the_answer_the_check_and_the_reason() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ANSWER).as("how to start").passes("keyword: endmqm"))
                .withMessageContainingAll(
                        "[how to start]", ANSWER, "to pass:", "keyword: endmqm", "keyword FAIL: ", "\"endmqm\"");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ANSWER).fails("keyword: strmqm"))
                .withMessageContainingAll("to fail:", "keyword passed");
    }

    @Test
    void what_cannot_decide_neither_passes_nor_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ANSWER).passes("question: Is it polite?"))
                .withMessageContaining("question ABSTAIN: no judge was asked");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(ANSWER).fails("question: Is it polite?"));
    }

    @Test
    void a_slip_in_a_check_is_told_with_its_place() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> assertThat(ANSWER).passes("keywrod: a"))
                .withMessageContainingAll("checks:1:1", "unknown check \"keywrod\"", "did you mean \"keyword\"?");
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> assertThat(ANSWER).passes("regex: '('"))
                .withMessageContaining("not a regular expression");
    }
}
