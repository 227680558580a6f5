package dev.labstone.taxonomy.lint;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlToken;
import dev.labstone.yaml.YamlTokens;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at the form of a file of YAML. The rules are those that {@code ilab} 0.26 gives to yamllint, for which a warning is
 * as bad as an error; those of 0.14 to 0.17 are the same and two more, of which {@link #advise} speaks.
 */
public final class Lint {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private final Path file;
    private final List<String> lines;
    private final Problems problems;

    Lint(Path file, String text, Problems problems) {
        this.file = file;
        this.lines = List.of(text.split("\n", -1));
        this.problems = problems;
    }

    /**
     * Looks at a file that is valid YAML.
     *
     * @param file the file
     * @param text what it holds, without a byte order mark; line ends of Windows are as good as others
     * @param problems receives what {@code ilab} would not take
     */
    public static void check(Path file, String text, Problems problems) {
        String unified = unified(text);
        Lint lint = new Lint(file, unified, problems);
        List<YamlToken> tokens = YamlTokens.of(unified);
        new Lines(lint).check();
        new Spacing(lint, tokens).check();
        new Indentation(lint, tokens).check();
    }

    /**
     * Looks for what the parser of {@code ilab} reads in another way than others: tabs and tags.
     *
     * @param file the file
     * @param text what it holds
     * @param problems receives them
     */
    public static void rejectAmbiguity(Path file, String text, Problems problems) {
        String unified = unified(text);
        Lint lint = new Lint(file, unified, problems);
        new Ambiguity(lint, unified).check(YamlTokens.of(unified));
    }

    /**
     * Looks at what {@code ilab} 0.14 to 0.17 would not take besides.
     *
     * @param file the file
     * @param text what it holds
     * @param remarks receives it
     */
    public static void advise(Path file, String text, Problems remarks) {
        Lint lint = new Lint(file, unified(text), remarks);
        new Lines(lint).advise();
        if (text.contains("\r")) {
            lint.add(
                    1,
                    0,
                    "the file has the line ends of Windows",
                    "line feeds only; ilab 0.14 to 0.17 takes no others");
        }
    }

    List<String> lines() {
        return lines;
    }

    /**
     * Adds a problem and shows its line.
     *
     * @param line the line, counted from 1
     * @param column how many characters stand before it
     * @param what what is wrong
     * @param expected how to mend it
     */
    void add(int line, int column, String what, String expected) {
        String shown = line <= lines.size() ? lines.get(line - 1) : "";
        problems.add(new Place(file, line, column + 1), what, shown, expected);
    }

    private static String unified(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }
}
