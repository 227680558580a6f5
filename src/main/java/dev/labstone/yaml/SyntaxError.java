package dev.labstone.yaml;

import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what the parser complains about in words that tell how to mend it. */
final class SyntaxError {

    private static final String QUOTES = "quotes around the text";

    private static final List<Hint> HINTS = List.of(
            new Hint("(TAB)", false, "a tab stands where YAML allows only spaces", "spaces"),
            new Hint(
                    "mapping values are not allowed",
                    false,
                    "no key can stand here",
                    "quotes around a text that contains \": \", or the indentation of the keys before"),
            new Hint(
                    "could not find expected ':'",
                    true,
                    "a key without a colon",
                    "\"KEY: VALUE\"; a text of several lines needs \"|\" or the indentation of its first line"),
            new Hint("unexpected end of stream", true, "a quote is not closed", "a quote at the end of the text"),
            new Hint("unexpected document separator", true, "a quote is not closed", "a quote at the end of the text"),
            new Hint(
                    "unknown escape character",
                    false,
                    "an unknown escape in double quotes",
                    "single quotes, in which a backslash is an ordinary character"),
            new Hint("undefined alias", false, "an anchor that does not exist", QUOTES + " that begins with \"*\""),
            new Hint("while scanning an alias", true, "a text cannot begin with this character", QUOTES),
            new Hint("while scanning an anchor", true, "a text cannot begin with this character", QUOTES),
            new Hint("cannot start any token", false, "a text cannot begin with this character", QUOTES),
            new Hint("found another document", false, "a second document", "one document, so no line \"---\""),
            new Hint(
                    "expected <block end>",
                    false,
                    "this does not belong here",
                    "the indentation of the lines before; a text that goes on after a quote or bracket needs quotes"
                            + " around all of it"),
            new Hint(
                    "expected ',' or ']'",
                    true,
                    "a list in brackets is not closed",
                    "commas between, \"]\" after it, and quotes around a text with \"?\" in it"),
            new Hint(
                    "expected ',' or '}'",
                    true,
                    "a map in braces is not closed",
                    "commas between, \"}\" after it, and quotes around a text with \"?\" in it"));

    private final MarkedYAMLException wrong;
    private final Hint hint;

    SyntaxError(MarkedYAMLException wrong) {
        this.wrong = wrong;
        String words = words(wrong);
        this.hint = HINTS.stream()
                .filter(known -> words.contains(known.words))
                .findFirst()
                .orElse(new Hint("", false, "not valid YAML: " + words, "valid YAML"));
    }

    /** Returns where the mistake is, which is not always where the parser noticed it. */
    Mark mark() {
        Mark context = wrong.getContextMark();
        Mark problem = wrong.getProblemMark();
        return problem == null || (hint.atContext && context != null) ? context : problem;
    }

    String what() {
        return hint.what;
    }

    String expected() {
        return hint.expected;
    }

    private static String words(MarkedYAMLException wrong) {
        return wrong.getContext() == null ? wrong.getProblem() : wrong.getContext() + ", " + wrong.getProblem();
    }

    /**
     * A complaint of the parser.
     *
     * @param words what it says
     * @param atContext whether the mistake is where the text began that it was reading
     * @param what what to say instead
     * @param expected what should stand there
     */
    private record Hint(String words, boolean atContext, String what, String expected) {}
}
