package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainedJsonTest {

    private static final Checking CHECK = Checking.of("- json: { contained: true, equals: { a: 1 } }");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}",
                "Sure! {\"a\": 1}. Anything else?",
                "Here:\n```json\n{\"a\": 1}\n```\nDone.",
                "See [the manual](https://example.com) and {x}: {\"a\":1}",
                "{\"a\":1} once more: {\"a\": 1.0}",
                "答えは{\"a\":1}です",
                "الجواب {\"a\":1} 🚀",
                "{{name}} is {\"a\":1}",
            })
    void findsTheOnlyOne(String answer) {
        assertThat(CHECK.outcomeOf(answer)).as(CHECK.verdictOn(answer).reason()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "a is 1",
                "{\"a\":2} no, {\"a\":1}",
                "{\"a\":1} no, {\"a\":2}",
                "As [1] says: {\"a\":1}",
                "{\"b\": {\"a\":1}",
                "{'b': {\"a\":1}}",
                "{b: {\"a\":1}, c",
                "{'b': '}', 'c': {\"a\":1}}",
                "[{\"a\":1}]",
                "[x, {\"a\":1}]",
                "[0, 5) is {\"a\":1}",
                "{\"a\":1}}",
                "\"{\\\"a\\\":1}\"",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1",
                "{\"a\":1} Correction: {\"a\":2,}",
                "{\"a\":1}\nNo, it is {'a': 2}",
                "{\"a\":1} or rather {a: 2}",
                "{\"a\":1} {\"a\":1,\"a\":2}",
            })
    void neverTakesAPartForTheWholeNorOneOfSeveral(String answer) {
        assertThat(CHECK.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThat(CHECK.verdictOn("no JSON").reason()).isEqualTo("no JSON object or array in \"no JSON\"");
        assertThat(CHECK.verdictOn("{\"a\":2}\nno, {\"a\":1}").reason())
                .isEqualTo(
                        "several JSON values, so none is meant: one in line 1, column 1, \"{\"a\":2} no, {\"a\":1}\","
                                + " one in line 2, column 5, \"{\"a\":2} no, {\"a\":1}\"");
        assertThat(CHECK.verdictOn("It is {\"b\": {\"a\":1}").reason())
                .isEqualTo(
                        "no whole JSON: nothing closes the bracket in line 1, column 7, \"It is {\"b\": {\"a\":1}\"");
        assertThat(CHECK.verdictOn("a}").reason())
                .isEqualTo("no JSON alone: nothing opens the bracket in line 1, column 2, \"a}\"");
    }
}
