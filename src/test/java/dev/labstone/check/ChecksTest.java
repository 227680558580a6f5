package dev.labstone.check;

import static dev.labstone.check.Outcome.ERROR;
import static dev.labstone.check.Outcome.FAIL;
import static dev.labstone.check.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.check.wording.ExactCheck;
import dev.labstone.files.InvalidFileException;
import dev.labstone.testing.Checking;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @TempDir
    private Path folder;

    @Test
    void findsBuiltInChecksAndThoseOfOthers() {
        assertThat(Checks.load().names()).contains("exact", "keyword", "max-words", "number", "regex");
    }

    @Test
    void carriesOutAChecksOfOthers() {
        Checking check = Checking.of("- max-words: 3");

        assertThat(check.verdictOn("one two three")).isEqualTo(Verdict.pass("3 words of at most 3"));
        assertThat(check.verdictOn("one two three four")).isEqualTo(Verdict.fail("4 words of at most 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "{ words: 3, letters: 5 }"})
    void reportsWrongSettingsOfOthers(String settings) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of("- max-words: " + settings))
                .withMessageContaining("sample.yaml:10:");
    }

    @Test
    void turnsAroundWhatStandsBehindNot() {
        Checking check = Checking.of("- not: { keyword: [sorry] }");

        assertThat(check.verdictOn("fine")).isEqualTo(Verdict.pass("missing \"sorry\"; the answer is \"fine\""));
        assertThat(check.verdictOn("Sorry, no"))
                .isEqualTo(Verdict.fail("it must not, but it does: found \"sorry, no\""));
        assertThat(check.example().checks().get(0).label()).isEqualTo("not keyword");
    }

    @Test
    void turnsAroundAfterTheThreshold() {
        Checking check = Checking.of("- not: { keyword: [a, b] }\n  threshold: 0.5");

        assertThat(check.outcomeOf("a")).isEqualTo(FAIL);
        assertThat(check.outcomeOf("c")).isEqualTo(PASS);
        assertThat(Checking.of("- not: { keyword: [a, b] }").outcomeOf("a")).isEqualTo(PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyword: sorry", "regex: sorry", "exact: sorry", "number: 42", "exact: ''"})
    void doesNotTakeAnEmptyAnswerForRightBecauseOfWhatItLacks(String check) {
        for (String answer : new String[] {"", " \n"}) {
            assertThat(Checking.of("- not: { " + check + " }").verdictOn(answer).outcome())
                    .isEqualTo(FAIL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- not: { not: { exact: a } }",
                "- not: { exact: a, keyword: b }",
                "- not: exact",
                "- not: {}",
                "- exakt: a",
                "- exact: a\n  keyword: b",
                "- weight: 1",
                "- exact",
                "- exact: a\n  weight: -1",
                "- exact: a\n  weight: heavy",
                "- exact: a\n  threshold: 0",
                "- exact: a\n  threshold: 1.1",
                "- exact: '{{missing}}'",
            })
    void refusesWhatIsNoCheck(String checks) {
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> Checking.of(checks));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exception | the check broke: java.lang.IllegalStateException: for you
                    assertion | the check broke: java.lang.AssertionError: for you
                    overflow  | the check broke: java.lang.StackOverflowError
                    null      | the check broke: java.lang.NullPointerException
                    """)
    void makesAnErrorOfACheckThatBreaks(String how, String reason) {
        for (String check : new String[] {"- breaking: \"" + how + "\"", "- not: { breaking: \"" + how + "\" }"}) {
            Assessment assessment =
                    with(Breaking.class, () -> Checking.of(check).assess("an answer"));

            assertThat(assessment.outcome()).isEqualTo(ERROR);
            assertThat(assessment.goodness()).isEmpty();
            assertThat(assessment.results().get(0).verdict().reason()).startsWith(reason);
        }
    }

    @Test
    void judgesTheScoreOfACheckAndNotWhatItCallsIt() {
        Assessment assessment =
                with(Breaking.class, () -> Checking.of("- breaking: half").assess("an answer"));

        assertThat(assessment.outcome()).isEqualTo(FAIL);
        assertThat(assessment.commentary()).isEqualTo("breaking FAIL: score 0.5 of 1 needed");
    }

    @Test
    void makesAProblemOfACheckThatBreaksOnItsSettings() {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> with(Breaking.class, () -> Checking.of("- breaking: early")))
                .withMessageContaining("sample.yaml:10:7: the check \"breaking\" broke: "
                        + "java.lang.IllegalStateException: too early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- bleu: a b",
                "- not: { chrf: a b }",
                "- { rouge: a b, weight: 2 }",
                "- any: [ keyword: a, token-f1: a b ]",
                "- { all: [ edit-distance: a b ], threshold: 0.5 }",
            })
    void refusesAMetricWithoutAThreshold(String checks) {
        assertThatExceptionOfType(InvalidFileException.class)
                .isThrownBy(() -> Checking.of(checks))
                .withMessageContaining("needs a threshold, because hardly any right answer has the score 1")
                .withMessageContaining("expected: a line \"threshold: …\", usually from 0.")
                .withMessageContaining("sample.yaml:10:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bleu: a b, threshold: 0.3", "bleu: a b, weight: 0", "edit-distance: { text: a b, most: 1 }"})
    void letsAMetricBeThatNeedsNoThreshold(String check) {
        assertThat(Checking.of("- { " + check + " }\n- keyword: a").outcomeOf("a b"))
                .isEqualTo(PASS);
    }

    @Test
    void refusesTwoChecksOfOneName() {
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> with(SecondExact.class, Checks::load))
                .withMessageContaining("two checks are called \"exact\": ")
                .withMessageContaining(ExactCheck.class.getName())
                .withMessageContaining(SecondExact.class.getName())
                .withMessageEndingWith("; rename one of them");
    }

    @Test
    void refusesNamesThatTheFormatNeeds() {
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> with(Reserved.class, Checks::load))
                .withMessageContaining(Reserved.class.getName() + " calls its check \"weight\"");
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> with(Nameless.class, Checks::load))
                .withMessageContaining("calls its check \"null\"");
    }

    @Test
    void saysIfACheckCannotBeLoaded() {
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> with(Private.class, Checks::load))
                .withMessageContaining(Private.class.getName());
    }

    /** Does something as if a check were installed. */
    private <T> T with(Class<?> check, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {install(check)}, before)) {
            thread.setContextClassLoader(loader);
            return action.get();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URL install(Class<?> check) throws IOException, MalformedURLException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(CheckType.class.getName()), check.getName());
        return folder.toUri().toURL();
    }

    /** A check that breaks as it is told to. */
    public static final class Breaking implements CheckType {
        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public Check create(CheckSettings settings) {
            String how = settings.reader("how").text("how");
            if (how.equals("early")) {
                throw new IllegalStateException("too early");
            }
            return answer -> switch (how) {
                case "exception" -> throw new IllegalStateException("for you");
                case "assertion" -> throw new AssertionError("for you");
                case "overflow" -> throw new StackOverflowError();
                case "half" -> new Verdict(PASS, java.util.Optional.of(new java.math.BigDecimal("0.5")), "");
                default -> null;
            };
        }
    }

    /** A check with a name that is taken. */
    public static final class SecondExact implements CheckType {
        @Override
        public String name() {
            return "exact";
        }

        @Override
        public Check create(CheckSettings settings) {
            return answer -> Verdict.pass("");
        }
    }

    /** A check with a name that means something else. */
    public static final class Reserved implements CheckType {
        @Override
        public String name() {
            return "weight";
        }

        @Override
        public Check create(CheckSettings settings) {
            return answer -> Verdict.pass("");
        }
    }

    /** A check without a name. */
    public static final class Nameless implements CheckType {
        @Override
        public String name() {
            return null;
        }

        @Override
        public Check create(CheckSettings settings) {
            return answer -> Verdict.pass("");
        }
    }

    /** A check that nobody can make. */
    public static final class Private implements CheckType {
        private Private() {}

        @Override
        public String name() {
            return "private";
        }

        @Override
        public Check create(CheckSettings settings) {
            return answer -> Verdict.pass("");
        }
    }
}
