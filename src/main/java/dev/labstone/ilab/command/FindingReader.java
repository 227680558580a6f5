package dev.labstone.ilab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code ilab taxonomy diff} (0.26) and {@code ilab diff} (0.14 to 0.17) have found. Tracebacks and what does
 * not matter, such as a {@code yq} that is not there, are passed over.
 */
final class FindingReader {

    private static final String PATH = "\\[(\\.(?:[^\\[\\]]|\\[\\d+\\])*)\\] ";

    /** 0.26: {@code taxonomy/…/qna.yaml:1:1 [.seed_examples] Value must have at least 5 items}. */
    private static final Pattern SCHEMA_26 =
            Pattern.compile("^\\w+ \\S+ \\S+ instructlab\\.schema\\.taxonomy:\\d+: (.+?):\\d+:\\d+ " + PATH + "(.*)$");

    /** 0.26, from yamllint: {@code taxonomy/…/qna.yaml:8:21 trailing spaces (trailing-spaces)}. */
    private static final Pattern LINE_26 =
            Pattern.compile("^\\w+ \\S+ \\S+ instructlab\\.schema\\.taxonomy:\\d+: (.+?):(\\d+):(\\d+) (.*)$");

    private static final Pattern DOCUMENT_26 = Pattern.compile("Failed to load document content for (.+)$");

    /** 0.26: the traceback of a YAML that its parser does not take; which file it is stands nowhere. */
    private static final Pattern SYNTAX_26 = Pattern.compile(
            "(?s).*\\n(?:yaml\\.[\\w.]+: )?([^\\n]+)\\n  in \"<unicode string>\", line (\\d+), column (\\d+).*");

    private static final Pattern SCHEMA_17 = Pattern.compile("Validation error in (.+?): " + PATH + "(.*)$");
    private static final Pattern VERSION_17 = Pattern.compile("\\bvalidate_yaml (Cannot load schema file .*)$");

    /** 0.17: a line for each problem follows, from yamllint: {@code 8:21: [error] trailing spaces (trailing-spaces)}. */
    private static final Pattern LINT_17 = Pattern.compile("Problems found in file (.+)$");

    private static final Pattern LINT_LINE_17 = Pattern.compile("^(\\d+):(\\d+): \\[\\w+\\] (.*)$");
    private static final Pattern NO_DOCUMENTS_17 = Pattern.compile("error: (Couldn't find knowledge documents)$");
    private static final Pattern ABORTED_17 =
            Pattern.compile("(?s).*TaxonomyReadingException: Exception (.*) raised in ([^\\n]+\\.yaml)\\n.*");
    private static final Pattern SYNTAX_17 =
            Pattern.compile("(?s)(?:.*\\n)?([^\\n]+)\\n  in \"[^\\n]+\", line (\\d+), column (\\d+)");

    private static final Pattern NEXT = Pattern.compile("^(?:ERROR|WARNING|INFO|DEBUG) |^Reading taxonomy failed");

    private final List<String> output;
    private final List<Finding> findings = new ArrayList<>();

    private FindingReader(List<String> output) {
        this.output = output;
    }

    /** Returns the findings in the order of the output. */
    static List<Finding> read(List<String> output) {
        FindingReader reader = new FindingReader(output);
        for (int at = 0; at < output.size(); at++) {
            reader.readLine(at);
        }
        reader.readTraceback(String.join("\n", output) + "\n");
        return List.copyOf(reader.findings);
    }

    private void readLine(int at) {
        String line = output.get(at);
        if (!find(SCHEMA_26, line, (found, from) -> add(new Finding.Schema(from, found.group(2), found.group(3))))) {
            find(LINE_26, line, (found, from) -> add(line(from, found, 2)));
        }
        find(DOCUMENT_26, line, (found, from) -> add(new Finding.Document(from, upToTheNext(at + 1))));
        find(SCHEMA_17, line, (found, from) -> add(new Finding.Schema(from, found.group(2), found.group(3))));
        find(VERSION_17, line, (found, message) -> add(new Finding.Line("", 1, 1, message)));
        find(LINT_17, line, (found, from) -> readLint(from, at + 1));
        find(NO_DOCUMENTS_17, line, (found, message) -> add(new Finding.Document("", message)));
    }

    private void readLint(String file, int from) {
        for (int at = from; at < output.size(); at++) {
            Matcher found = LINT_LINE_17.matcher(output.get(at));
            if (!found.find()) {
                return;
            }
            add(line(file, found, 1));
        }
    }

    /** What {@code ilab} does not catch ends it at the first leaf, in a traceback. */
    private void readTraceback(String whole) {
        Matcher aborted = ABORTED_17.matcher(whole);
        if (aborted.matches()) {
            Matcher syntax = SYNTAX_17.matcher(aborted.group(1));
            add(
                    syntax.matches()
                            ? line(aborted.group(2), syntax, 2, syntax.group(1))
                            : new Finding.Document(aborted.group(2), aborted.group(1)));
            return;
        }
        Matcher syntax = SYNTAX_26.matcher(whole);
        if (syntax.matches()) {
            add(line("", syntax, 2, syntax.group(1)));
        }
    }

    private String upToTheNext(int from) {
        int end = from;
        while (end < output.size() && !NEXT.matcher(output.get(end)).find()) {
            end++;
        }
        return String.join("\n", output.subList(from, end));
    }

    private void add(Finding finding) {
        findings.add(finding);
    }

    private static boolean find(Pattern pattern, String line, BiConsumer<Matcher, String> then) {
        Matcher matcher = pattern.matcher(line);
        boolean found = matcher.find();
        if (found) {
            then.accept(matcher, matcher.group(1));
        }
        return found;
    }

    private static Finding line(String file, Matcher found, int group) {
        return line(file, found, group, found.group(group + 2));
    }

    private static Finding line(String file, Matcher found, int group, String message) {
        return new Finding.Line(
                file, Integer.parseInt(found.group(group)), Integer.parseInt(found.group(group + 1)), message);
    }
}
