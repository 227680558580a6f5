package dev.labstone.report;

import dev.labstone.evaluation.Run;
import dev.labstone.files.PrettyJson;
import dev.labstone.files.WholeFile;
import dev.labstone.gate.ExampleState;
import dev.labstone.gate.claim.ClaimState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** What stands around the tests in the Allure report: the environment with the models, and the categories of failures. */
public final class AllureFrame {

    private static final String ANYTHING = "(?s).*";

    private static final List<Category> CATEGORIES = List.of(
            new Category("Regression: was right, is wrong", starting(ExampleState.REGRESSED), List.of("failed")),
            new Category("A required claim is refuted", starting(ClaimState.REFUTED.words()), List.of("failed")),
            new Category("Wrong answer to a new example", starting(ExampleState.NEW_FAILURE), List.of("failed")),
            new Category(
                    "Wrong answer to an example that has changed since the baseline",
                    starting(ExampleState.NOT_COMPARABLE),
                    List.of("failed")),
            new Category("Lost, as chance may have it", starting(ExampleState.LOST), List.of("skipped")),
            new Category(
                    "Claims that nothing is shown of", starting(ClaimState.INCONCLUSIVE.words()), List.of("skipped")),
            new Category(
                    "Known failure: wrong as in the baseline",
                    starting(ExampleState.KNOWN_FAILURE),
                    List.of("skipped")),
            new Category("Broken infrastructure: nothing is said about the model", ANYTHING, List.of("broken")));

    private AllureFrame() {}

    /**
     * Writes the files into the folder that the tests' results are written to.
     *
     * @param folder the folder
     * @param runs the runs whose tests are in it
     */
    public static void write(Path folder, List<Run> runs) {
        WholeFile.write(folder.resolve("categories.json"), PrettyJson.of(CATEGORIES));
        WholeFile.write(folder.resolve("environment.properties"), environment(runs));
    }

    private static String starting(ExampleState state) {
        return starting(state.words());
    }

    private static String starting(String words) {
        return "(?s)" + words + ": .*";
    }

    private static String environment(List<Run> runs) {
        Properties properties = new Properties();
        for (Run run : runs) {
            String prefix = runs.size() == 1 ? "" : run.useCase().id() + ".";
            properties.setProperty(prefix + "lineup", run.lineup());
            properties.setProperty(prefix + "run", run.id());
            run.models().forEach((role, model) -> properties.setProperty(prefix + role.id(), model.label()));
        }
        return sortedLines(properties);
    }

    /** Java writes the time of day into a comment and has no order before 18; neither may be in the file. */
    private static String sortedLines(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(AllureFrame::ascii)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Allure reads the file as Latin-1. */
    private static String ascii(String line) {
        return line.chars()
                .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format("\\u%04X", unit))
                .collect(Collectors.joining());
    }

    private record Category(String name, String messageRegex, List<String> matchedStatuses) {}
}
