package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCheckTest {

    private static final Checking ANY = Checking.of("- json: {}");

    /** Of the kind y_ in Seriot's JSONTestSuite (Parsing JSON is a minefield, 2016), which every parser must accept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[]   ]",
                "[\"\"]",
                "[]",
                "[\"a\"]",
                "[false]",
                "[null, 1, \"1\", {}]",
                "[null]",
                "[1\n]",
                " [1]",
                "[1,null,null,null,2]",
                "[2] ",
                "[123e65]",
                "[0e+1]",
                "[0e1]",
                "[ 4]",
                "[-0]",
                "[-123]",
                "[-1]",
                "[1E22]",
                "[1E-2]",
                "[1E+2]",
                "[123e45]",
                "[123.456e78]",
                "[1e-2]",
                "[123.456789]",
                "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}",
                "{}",
                "{\"\":0}",
                "{\"foo\\u0000bar\": 42}",
                "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }",
                "{\"a\":[]}",
                "{\n\"a\": \"b\"\n}",
                "[\"\\u0060\\u012a\\u12AB\"]",
                "[\"\\uD801\\udc37\"]",
                "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
                "[\"a/*b*/c/*d//e\"]",
                "[\"\\uFFFF\"]",
                "[\"\u2028\"]",
                "[\"\u20AC\uD834\uDD1E\"]",
                "false",
                "42",
                "-0.1",
                "null",
                "\"asd\"",
                "true",
                "\"\"",
                "[\"a\"]\n",
                "[true]",
                " [] "
            })
    void acceptsWhatIsJson(String answer) {
        assertThat(ANY.verdictOn(answer).outcome())
                .as(ANY.verdictOn(answer).reason())
                .isEqualTo(PASS);
    }

    /** Of the kind n_ in the same suite, which every parser must refuse. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1 true]",
                "[\"\": 1]",
                "[\"\"],",
                "[,1]",
                "[1,,2]",
                "[\"x\",,]",
                "[\"x\"]]",
                "[\"\",]",
                "[\"x\"",
                "[x",
                "[3[4]]",
                "[1:2]",
                "[,]",
                "[-]",
                "[   , \"\"]",
                "[1,]",
                "[*]",
                "[1,\n1\n,1",
                "[fals]",
                "[nul]",
                "[tru]",
                "[++1234]",
                "[+1]",
                "[+Inf]",
                "[-01]",
                "[-1.0.]",
                "[-2.]",
                "[-NaN]",
                "[.-1]",
                "[.2e-3]",
                "[0.1.2]",
                "[0.3e+]",
                "[0.e1]",
                "[0e]",
                "[1.0e-]",
                "[1 000.0]",
                "[1eE2]",
                "[2.e3]",
                "[9.e+]",
                "[Inf]",
                "[NaN]",
                "[\uFF11]",
                "[1+2]",
                "[0x1]",
                "[0x42]",
                "[Infinity]",
                "[-012]",
                "[-.123]",
                "[1.]",
                "[.123]",
                "[1.2a-3]",
                "[012]",
                "{\"x\", null}",
                "{\"x\"::\"b\"}",
                "{a: \"b\"}",
                "{\"a\" b}",
                "{:\"b\"}",
                "{\"a\":",
                "{1:1}",
                "{\"id\":0,,,,,}",
                "{'a':0}",
                "{\"id\":0,}",
                "{\"a\":\"b\"}/**/",
                "{\"a\":\"b\"}//",
                "{\"a\":\"a\" 123}",
                "{\"a\":\"b\"}#",
                " ",
                "[\"\\x00\"]",
                "[\"\\a\"]",
                "[\"\t\"]",
                "[\"\\u00A\"]",
                "[\"new\nline\"]",
                "<.>",
                "1]",
                "{\"x\": true,",
                "[][]",
                "]",
                "{]",
                "2@",
                "{}}",
                "{\"\":",
                "[\"a",
                "*",
                "{\"a\":\"b\"}#{}",
                "\uFEFF"
            })
    void refusesWhatIsNot(String answer) {
        assertThat(ANY.outcomeOf(answer)).isEqualTo(FAIL);
    }

    /** A key that stands twice is of the kind y_, though RFC 8259 says that names should be unique. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{null:null}",
                "{a:\"b\"}",
                "['single']",
                "aA",
                "True",
                "\u2060",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "Here: {}",
                "{} there",
                "`{}`",
                "nan",
                "1 2",
                "\u00A01",
            })
    void refusesWhatIsNotJsonAlone(String answer) {
        assertThat(ANY.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(ANY.verdictOn("{\"a\": 1,\n \"b\": x}").reason())
                .startsWith("not JSON: Unrecognized token 'x'")
                .contains("in line 2, column 7, near \"");
        assertThat(ANY.verdictOn("{} {}").reason())
                .isEqualTo("not JSON alone: something follows the value in line 1, column 4, near \"{} {}\"");
        assertThat(ANY.verdictOn("").reason()).isEqualTo("expected JSON, found an empty answer");
        assertThat(ANY.verdictOn("```json\n{\"a\": 1,\n \"b\": x}\n```").reason())
                .contains("in line 3, column 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"a\":1}\n```",
                "```\n{\"a\":1}\n```",
                "\n~~~ JSON\r\n{\"a\":1}\r\n~~~\n\n",
                "````json\n\n{\"a\":1}\n\n````"
            })
    void looksThroughOneFenceUnlessToldNotTo(String answer) {
        assertThat(Checking.of("- json: '{\"a\": 1}'").outcomeOf(answer)).isEqualTo(PASS);
        assertThat(Checking.of("- json: { fence: false }").outcomeOf(answer)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n```",
                "```json\n{}",
                "{}\n```",
                "Here:\n```json\n{}\n```",
                "```json\n{}\n```\nDone",
                "```json\n{}\n```\n```json\n{}\n```",
                "```json {} ```",
                "```json\n{}\n~~~"
            })
    void looksThroughNothingElse(String answer) {
        assertThat(ANY.outcomeOf(answer)).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0",
                "1 | 1e0",
                "100 | 1E2",
                "0 | -0.0",
                "0.10 | 0.1",
                "12345678901234567890 | 12345678901234567890.0",
                "'{\"a\": 1, \"b\": 2}' | {\"b\":2,\"a\":1}",
                "{ a: null } | {\"a\":null}",
                "{ a: ~, b: } | {\"a\":null,\"b\":null}",
                "[yes, 'true', true] | [\"yes\",\"true\",true]",
                "{ a: '1', b: 1 } | {\"a\":\"1\",\"b\":1}",
                "'\"a\"' | \"\\u0061\"",
                "'null' | null",
                "[] | []",
                "[.5, +1, 1.] | [0.5, 1, 1]",
                "[0x1F, 1:30] | [\"0x1F\", \"1:30\"]"
            })
    void comparesByValue(String expected, String answer) {
        Checking check = Checking.of("- json: { equals: " + expected + " }");

        assertThat(check.outcomeOf(answer)).as(check.verdictOn(answer).reason()).isEqualTo(PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 1.0000000000000000000000001 | 0",
                "12345678901234567890 | 12345678901234567891 | 0",
                "1 | \"1\" | 0",
                "{ a: null } | {} | 0",
                "{ a: 1 } | [1] | 0",
                "[1, 2] | [2, 1] | 0",
                "[1, 2, 3] | [1, 2] | 0.6667",
                "[1, 2] | [1, 2, 3] | 0.6667",
                "{ a: 1, b: 2 } | {\"a\":1,\"b\":3} | 0.5",
                "{ a: 1 } | {\"a\":1,\"b\":[1,2]} | 0.5",
                "{ a: 1, b: { c: 1, d: 2, e: 3 } } | {\"a\":1} | 0.25",
                "{ a: {} } | {\"a\":[]} | 0",
                "[] | {} | 0",
                "{ a: {} } | {\"a\":{\"b\":1}} | 0.5",
                "{ a: 1 } | {\"A\":1} | 0",
                "[a] | [\"A\"] | 0",
                "[] | [[]] | 0.5",
                "[é] | [\"e\u0301\"] | 0"
            })
    void givesCreditForTheLeavesThatAreRight(String expected, String answer, String score) {
        Verdict verdict = Checking.of("- json: { equals: " + expected + " }").verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(FAIL);
        assertThat(verdict.score())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(score));
    }

    @Test
    void namesTheFirstDifferences() {
        Checking check = Checking.of("- json: { equals: { a/b: 1, c: [x, y], '~': 2, e: { f: {} } } }");

        assertThat(check.verdictOn("{\"a/b\":2,\"c\":[\"x\",\"z\"],\"e\":{\"f\":1},\"g\":[1]}")
                        .reason())
                .isEqualTo("1 of 6 right: at /a~1b expected 1, found 2; at /c/1 expected \"y\", found \"z\";"
                        + " /~0 is missing, expected 2; and 2 more");
        assertThat(check.verdictOn("[]").reason())
                .isEqualTo("0 of 5 right: expected an object of 4, found an array of 0");
    }

    @Test
    void showsADifferenceFarBehind() {
        String same = "x".repeat(500);

        assertThat(Checking.of("- json: { equals: [" + same + "a] }")
                        .verdictOn("[\"" + same + "b\"]")
                        .reason())
                .endsWith("differ at character 501: expected \"a\", found \"b\"")
                .hasSizeLessThan(400);
    }

    @Test
    void allowsFurtherKeysButNoFurtherItems() {
        Checking check = Checking.of("- json: { equals: { a: [{ b: 1 }] }, extra_keys: true }");

        assertThat(check.outcomeOf("{\"a\":[{\"b\":1,\"c\":2}],\"d\":3}")).isEqualTo(PASS);
        assertThat(check.outcomeOf("{\"a\":[{\"b\":1},{\"b\":1}]}")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("{\"a\":[{\"c\":1}]}")).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 2, 3] | [3, 1, 2] | 1",
                "[1, 1, 2] | [2, 1, 1] | 1",
                "[1, 1, 2] | [1, 2, 2] | 0.5",
                "[[1, 2], [3]] | [[3], [2, 1]] | 1",
                "{ a: [1, 2] } | {\"a\":[2,1]} | 1",
                "[{ a: 1, b: 2 }, 7] | [7, {\"a\":1,\"b\":3}] | 0.25",
                "[1, 2] | [] | 0"
            })
    void comparesArraysAsMultisets(String expected, String answer, String score) {
        Verdict verdict = Checking.of("- json: { equals: " + expected + ", order: false }")
                .verdictOn(answer);

        assertThat(verdict.score())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(score));
    }

    /** The first one found could be either of the expected ones, the second one only the first. */
    @Test
    void givesEachItemThePartnerThatSuitsAll() {
        Checking check = Checking.of("- json: { equals: [{ a: 1 }, { a: 1, b: 2 }], order: false, extra_keys: true }");

        assertThat(check.outcomeOf("[{\"a\":1,\"b\":2},{\"a\":1}]")).isEqualTo(PASS);
        assertThat(check.outcomeOf("[{\"a\":1},{\"a\":1,\"b\":2}]")).isEqualTo(PASS);
        assertThat(check.outcomeOf("[{\"a\":1},{\"a\":1}]")).isEqualTo(FAIL);
    }

    /** The first expected one is content with either, the second one only with the first. */
    @Test
    void takesAPartnerBackForAnotherItem() {
        Checking check =
                Checking.of("- json: { equals: [{ a: 1, b: 2 }, { a: 1, c: 3 }], order: false, extra_keys: true }");

        assertThat(check.outcomeOf("[{\"a\":1,\"b\":2,\"c\":3},{\"a\":1,\"b\":2}]"))
                .isEqualTo(PASS);
    }

    @Test
    void ignoresInStringsWhatItIsToldTo() {
        Checking check = Checking.of("- json: { equals: { City: New York }, ignore: [case, whitespace] }");

        assertThat(check.outcomeOf("{\"City\":\" new  YORK\"}")).isEqualTo(PASS);
        assertThat(check.outcomeOf("{\"city\":\"New York\"}")).isEqualTo(FAIL);
    }

    @Test
    void readsEveryScript() {
        Checking check = Checking.of("- json: { equals: { 城市: 東京, مدينة: القاهرة, e: 🚀 } }");

        assertThat(check.outcomeOf("{\"城市\":\"東京\",\"مدينة\":\"القاهرة\",\"e\":\"\\uD83D\\uDE80\"}"))
                .isEqualTo(PASS);
        assertThat(check.outcomeOf("{\"城市\":\"京東\",\"مدينة\":\"القاهرة\",\"e\":\"🚀\"}"))
                .isEqualTo(FAIL);
    }

    @Test
    void fillsInPlaceholders() {
        String fields = "code: '2538'\nname: 'a \"b\" \\'";
        Checking text = Checking.of("- json: { equals: '{\"code\": {{code}}, \"name\": \"{{name}}\"}' }", fields);
        Checking yaml = Checking.of("- json: { equals: { code: '{{code}}', name: '{{name}}' } }", fields);

        assertThat(text.outcomeOf("{\"code\":2538,\"name\":\"a \\\"b\\\" \\\\\"}"))
                .isEqualTo(PASS);
        assertThat(yaml.outcomeOf("{\"code\":\"2538\",\"name\":\"a \\\"b\\\" \\\\\"}"))
                .isEqualTo(PASS);
        assertThat(yaml.outcomeOf("{\"code\":2538,\"name\":\"a \\\"b\\\" \\\\\"}"))
                .isEqualTo(FAIL);
    }

    @Test
    void canBeTurnedRound() {
        Checking check = Checking.of("- not: { json: {} }");

        assertThat(check.outcomeOf("{}")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("no JSON")).isEqualTo(PASS);
        assertThat(check.outcomeOf("[".repeat(600) + "]".repeat(600))).isEqualTo(ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ equals: '{' }",
                "{ equals: abc }",
                "{ equals: }",
                "{ equals: '{\"a\":1,\"a\":2}' }",
                "{ equals: { a: 012 } }",
                "{ equals: { a: 1e9999 } }",
                "{ contained: maybe }",
                "{ contained: true, fence: true }",
                "{ order: false }",
                "{ extra_keys: true }",
                "{ ignore: [case] }",
                "{ equals: 1, ignore: case }",
                "{ equal: 1 }",
                "{ a: 1 }",
                "",
            })
    void refusesSettingsThatMakeNoSense(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- json: " + settings));
    }

    @Test
    void saysHowToMendTheSettings() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- json: { equals: abc }"))
                .withMessageContaining("sample.yaml:10:23: \"equals\" is not JSON: Unrecognized token 'abc'")
                .withMessageContaining("a string has double quotes of its own");
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- json: { equals: { a: 012 } }"))
                .withMessageContaining("sample.yaml:10:28: it cannot be seen whether this is a number or a text");
    }
}
