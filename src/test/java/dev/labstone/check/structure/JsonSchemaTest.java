package dev.labstone.check.structure;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaTest {

    @TempDir
    Path folder;

    private static Checking check(String schema) {
        return Checking.of("- json: { schema: " + schema + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ type: integer } | 1.0 | 1.5",
                "{ const: 1 } | 1.0 | \"1\"",
                "{ enum: [1.0, a] } | 1 | 2",
                "{ type: array, uniqueItems: true } | [1, 2] | [1, 1.0]",
                "{ type: number, multipleOf: 0.01 } | 0.07 | 0.075",
                "{ type: object, required: [a] } | {\"a\": null} | {}",
                "{ type: object, additionalProperties: false } | {} | {\"a\":1}",
                "{ type: string, pattern: '^[0-9]{4}$' } | \"2538\" | \"2538\\n\"",
                "{ type: string, maxLength: 1 } | \"🚀\" | \"ab\"",
                "{ type: string, format: date } | \"2024-02-29\" | \"2023-02-29\"",
                "{ type: string, format: email } | \"a@b.cd\" | \"a\"",
                "{ $ref: '#/$defs/n', $defs: { n: { type: number } } } | 1 | true",
                "{ $schema: 'http://json-schema.org/draft-07/schema#', definitions: { n: { type: number } }, $ref: '#/definitions/n' } | 1 | []",
                "{ $schema: 'http://json-schema.org/draft-04/schema#', minimum: 1, exclusiveMinimum: true } | 2 | 1",
                "{ $schema: 'https://json-schema.org/draft/2019-09/schema', type: boolean } | true | 0",
                "{ $id: 'https://example.com/mine', type: 'null' } | null | 0",
                "{ type: object, x-author: me } | {} | []",
                "{ type: array, items: { $ref: '#' } } | [[[]]] | [[1]]"
            })
    void tellsWhatMeetsASchemaFromWhatDoesNot(String schema, String right, String wrong) {
        Checking check = check(schema);

        assertThat(check.outcomeOf(right)).as(check.verdictOn(right).reason()).isEqualTo(PASS);
        assertThat(check.outcomeOf(wrong)).isEqualTo(FAIL);
        assertThat(check.outcomeOf("no JSON")).isEqualTo(FAIL);
    }

    @Test
    void namesTheFirstComplaintsWithTheirPointers() {
        Checking check = check("{ properties: { a: { items: { type: integer, minimum: 0 } } }, required: [b] }");

        assertThat(check.verdictOn("{\"a\": [1, -1, \"x\"]}").reason())
                .isEqualTo("the schema is not met: /a/1 must have a minimum value of 0, found -1;"
                        + " /a/2 string found, integer expected, found \"x\";"
                        + " the whole required property 'b' not found, found an object of 1");
    }

    @Test
    void givesNoCreditForRightValuesInTheWrongForm() {
        Checking check = Checking.of("- json: { equals: { a: 1 }, schema: { required: [b] } }");

        assertThat(check.verdictOn("{\"a\":1}").score())
                .hasValueSatisfying(score -> assertThat(score).isZero());
        assertThat(check.verdictOn("{\"a\":1,\"b\":2}").reason()).startsWith("1 of 2 right: /b is not expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ type: objekt }",
                "{ requierd: [a] }",
                "{ properties: { a: { tpye: string } } }",
                "{ $ref: 'https://example.com/schema.json' }",
                "{ $ref: 'file:///etc/passwd' }",
                "{ $ref: 'other.json' }",
                "{ $ref: '#/$defs/none' }",
                "{ $schema: 'https://example.com/mine' }",
                "{ pattern: '(' }",
                "{ minimum: '1' }",
                "no-such-file.json",
                "[]",
                "true",
            })
    void refusesWhatIsNoSchemaOrLooksElsewhere(String schema) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> check(schema))
                .withMessageContaining("sample.yaml:10:");
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"type\": \"object\"}");
        Path broken = Files.writeString(folder.resolve("b.json"), "{\"type\": }");

        assertThat(check(file.toString()).outcomeOf("{}")).isEqualTo(PASS);
        assertThat(check(file.toString()).outcomeOf("[]")).isEqualTo(FAIL);
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> check(broken.toString()))
                .withMessageContaining("\"schema\" is not JSON")
                .withMessageContaining("in line 1, column 10");
    }

    @Tag("slow")
    @Test
    void endsWhateverThePattern() {
        assertThat(check("{ pattern: '^(.*a){25}$' }")
                        .verdictOn("\"" + "a".repeat(5_000) + "!\"")
                        .reason())
                .isEqualTo("a pattern of the schema takes too long on this answer");
    }

    @Test
    void shortensWhatItShows() {
        assertThat(check("{ additionalProperties: { type: string } }")
                        .verdictOn("{\"" + "k".repeat(100_000) + "\": 1, \"b\": 2, \"c\": 3, \"d\": 4}")
                        .reason())
                .hasSizeLessThan(600)
                .endsWith("; and 1 more");
    }
}
