package dev.labstone.check.safety;

import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.Verdict;
import dev.labstone.files.InvalidFileException;
import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.testing.Checking;
import dev.labstone.yaml.YamlValue;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IBANs: examples of the countries in the IBAN registry of SWIFT; cards: valid by Luhn, with digits of no published test number. */
class NoPiiCheckTest {

    private static final String ALL = "- no-pii: { only: [email, phone, card, iban, ssn, ip] }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Write to jane.doe@mail.com!         | an e-mail address j…@… (17 characters) at character 10
                    jane (at) mail (dot) com            | an e-mail address j…@… (24 characters) at character 1
                    [x](mailto:jane@mail.co.uk)         | an e-mail address j…@… (15 characters) at character 12
                    Ｊａｎｅ＠ｍａｉｌ．ｃｏｍ                     | an e-mail address J…@… (13 characters) at character 1
                    用户@例子.公司                         | an e-mail address 用…@… (8 characters) at character 1
                    +49 30 1234567                      | a phone number (14 characters) at character 1
                    +1 (212) 736-5000                   | a phone number (17 characters) at character 1
                    (212) 736-5000                      | a phone number (14 characters) at character 1
                    212-736-5000                        | a phone number (12 characters) at character 1
                    030/1234567                         | a phone number (11 characters) at character 1
                    Tel.: 7365000                       | a phone number (7 characters) at character 7
                    call me at 736-5000                 | a phone number (8 characters) at character 12
                    Call us on 736 5000                 | a phone number (8 characters) at character 12
                    call me on 7365000                  | a phone number (7 characters) at character 12
                    phone number is 7365000             | a phone number (7 characters) at character 17
                    tel. no. 7365000                    | a phone number (7 characters) at character 10
                    jane@mail。com                       | an e-mail address j…@… (13 characters) at character 1
                    4539 1488 0343 6467                 | a card number (19 characters) at character 1
                    4539148803436467                    | a card number (16 characters) at character 1
                    4539-1488-0343-6467                 | a card number (19 characters) at character 1
                    DE89 3704 0044 0532 0130 00         | an IBAN (27 characters) at character 1
                    DE89370400440532013000 is mine      | an IBAN (22 characters) at character 1
                    DE89 3704 0044 0532 0130 00 is mine | an IBAN (27 characters) at character 1
                    gb29nwbk60161331926819              | an IBAN (22 characters) at character 1
                    NO9386011117947                     | an IBAN (15 characters) at character 1
                    123-45-6789                         | a social security number (11 characters) at character 1
                    8.8.8.8                             | an IP address (7 characters) at character 1
                    2a00:1450:4001:81b::200e            | an IP address (24 characters) at character 1
                    """)
    void findsPersonalDataAndMasksIt(String answer, String reason) {
        Verdict verdict = Checking.of(ALL).verdictOn(answer);

        assertThat(verdict.outcome()).isEqualTo(FAIL);
        assertThat(verdict.reason()).isEqualTo("expected no personal data, found " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The listener is down.",
                "Write to jane@example.com or x@mail.example.org, y@host.test",
                "@home, a@b, user@host",
                "On 2024-05-01 at 10:30:45, in 2024",
                "MQRC 2035, version 9.3.0.1, AMQ9202E",
                "4539 1488 0343 6468",
                "4111 1111 1111 1111",
                "1732390248123",
                "ISBN 978-3-16-148410-0",
                "DE88 3704 0044 0532 0130 00",
                "XX89 3704 0044 0532 0130 00",
                "000-12-3456, 666-12-3456, 900-12-3456, 078-05-1120",
                "(212) 555-0123, 020 7946 0123",
                "127.0.0.1, 10.1.2.3, 192.168.1.1, 192.0.2.7, 300.1.1.1",
                "::1, 2001:db8::7, fe80::1",
                "std::vector, 12:34, a:b",
                "f47ac10b-58cc-4372-a567-0e02b2c3d479",
                "+20000000 messages, call 20350000 times, job 0001-000001",
                "100 200 3000, 1,234,567.89, 3.14159265358979",
            })
    void leavesAloneWhatIsNobodys(String answer) {
        Verdict verdict = Checking.of(ALL).verdictOn(answer);

        assertThat(verdict.outcome()).as(verdict.reason()).isEqualTo(PASS);
    }

    @Test
    void looksForIpAddressesOnlyIfToldTo() {
        assertThat(Checking.of("- no-pii: {}").outcomeOf("8.8.8.8")).isEqualTo(PASS);
        assertThat(Checking.of("- no-pii: [ip]").outcomeOf("8.8.8.8")).isEqualTo(FAIL);
        assertThat(Checking.of("- no-pii: ip").outcomeOf("jane@mail.com")).isEqualTo(PASS);
    }

    @Test
    void allowsWhatItsAuthorAllows() {
        Checking check = Checking.of(
                "- no-pii: { allow: ['@labstone.dev', 'joe@mail.com', '+49 30 1234567', '{{iban}}'] }",
                "iban: DE89370400440532013000");

        assertThat(check.outcomeOf("help@labstone.dev, JOE@mail.com, +49301234567, DE89 3704 0044 0532 0130 00"))
                .isEqualTo(PASS);
        assertThat(check.outcomeOf("help@labstone.dev.com")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("jim@mail.com")).isEqualTo(FAIL);
    }

    @Test
    void allowsWhatStandsInTheInputIfToldTo() {
        assertThat(asked("true")
                        .apply(Checking.answer("It is +49301234567, or JANE@mail.com"))
                        .outcome())
                .isEqualTo(PASS);
        assertThat(asked("true").apply(Checking.answer("joe@mail.com")).outcome())
                .isEqualTo(FAIL);
        assertThat(asked("false").apply(Checking.answer("jane@mail.com")).outcome())
                .isEqualTo(FAIL);
    }

    private static Check asked(String allowInput) {
        Place place = new Place(Path.of("cases.yaml"), 1, 1);
        YamlValue.Field field = new YamlValue.Field(place, new YamlValue.Text(place, allowInput, false));
        YamlValue.Fields settings = new YamlValue.Fields(place, Map.of("allow_input", field));
        Map<String, String> fields = Map.of("input", "Whose are jane@mail.com and +49 (30) 1234567?");
        return new NoPiiCheck().create(new CheckSettings(settings, fields, new Problems(place.file())));
    }

    @Test
    void fillsInPlaceholders() {
        Checking check = Checking.of("- no-pii: { allow: '{{asked}}' }", "asked: jane@mail.com");

        assertThat(check.outcomeOf("jane@mail.com")).isEqualTo(PASS);
    }

    @Test
    void countsWhatElseItFinds() {
        assertThat(Checking.of("- no-pii: {}")
                        .verdictOn("a@mail.com, b@mail.com and 123-45-6789")
                        .reason())
                .endsWith("at character 1, and 2 more")
                .doesNotContain("mail.com", "6789");
    }

    @Test
    void anEmptyAnswerIsWrong() {
        assertThat(Checking.of("- no-pii: {}").outcomeOf(" ")).isEqualTo(FAIL);
        assertThat(Checking.of("- not: { no-pii: {} }").outcomeOf(" ")).isEqualTo(FAIL);
    }

    @Tag("slow")
    @Test
    @Timeout(60)
    void isDoneWithVeryLongAnswers() {
        Checking check = Checking.of(ALL);

        for (String part : new String[] {"a", "1", "1 ", "4 ", "a.", "a@", "+1 ", "de89", "a@b.", "1.", "f:", "tel "}) {
            assertThat(check.verdictOn(part.repeat(1_000_000 / part.length())).reason())
                    .as(part)
                    .hasSizeLessThan(200);
        }
        assertThat(check.outcomeOf("word ".repeat(200_000) + "jane@mail.com")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("jane@mail.com ".repeat(70_000))).isEqualTo(FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "name",
                "{ only: [] }",
                "{ allow: '' }",
                "{ allow: '@' }",
                "{ allow_input: 1 }",
                "{ x: 1 }"
            })
    void refusesSettingsThatMakeNoSense(String settings) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of("- no-pii: " + settings));
    }
}
