package dev.labstone.testing;

import dev.labstone.check.Checks;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.lineup.Lineup;
import dev.labstone.lineup.LineupReader;
import dev.labstone.usecase.UseCase;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of cases with a small use case: capitals, asked by name of the country.
 *
 * @param path the folder
 */
public record CasesFolder(Path path) {

    /** The id of the use case. */
    public static final String USE_CASE = "capitals";

    private static final String HEAD = """
            use_case: capitals
            title: Capitals
            prompt: { system: Answer with one word., user: "Capital of {{input}}?" }
            decoding: { max_tokens: 16 }
            groups: { europe: { title: Europe, leaf: compositional_skills/capitals }, asia: { title: Asia, leaf: none } }
            examples:
            """;

    /** The examples of the use case, in YAML. */
    public static final String EXAMPLES = example("france", "europe", "France", "Paris")
            + example("italy", "europe", "Italy", "Rome")
            + example("japan", "asia", "Japan", "Tokyo")
            + example("nepal", "asia", "Nepal", "Kathmandu");

    /** Returns an example in YAML. */
    public static String example(String id, String group, String input, String reference) {
        return "  - { id: " + id + ", group: " + group + ", input: " + input + ", reference: " + reference
                + ", checks: [ { keyword: \"{{reference}}\" } ] }\n";
    }

    /** Returns the right answer to a question of the use case, as the user's turn has it. */
    public static String rightAnswer(String question) {
        return switch (question) {
            case "Capital of France?" -> "Paris";
            case "Capital of Italy?" -> "Rome";
            case "Capital of Japan?" -> "Tokyo";
            default -> "Kathmandu";
        };
    }

    /** Writes the use case with these examples. */
    public CasesFolder withExamples(String examples) {
        return write(USE_CASE + ".yaml", HEAD + examples);
    }

    /** Writes the use case with lines before its groups and these examples. */
    public CasesFolder withExamples(String lines, String examples) {
        return write(USE_CASE + ".yaml", HEAD.replace("groups:", lines + "groups:") + examples);
    }

    /** Writes the use case with its usual examples. */
    public CasesFolder withExamples() {
        return withExamples(EXAMPLES);
    }

    /** Writes a lineup {@code test} with these lines. */
    public CasesFolder withLineup(String... roles) {
        return write(LineupReader.FILE, "lineups:\n  test:\n    " + String.join("\n    ", roles) + "\n");
    }

    /** Writes any file of the folder. */
    public CasesFolder write(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the use case. */
    public UseCase useCase() {
        return UseCaseReader.read(path.resolve(USE_CASE + ".yaml"), Checks.load());
    }

    /** Returns settings with a home and a cache folder beside the folder. */
    public IlabSettings settings() {
        return new IlabSettings(
                path.resolveSibling("home"),
                path.resolveSibling("cache"),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** Reads the lineup {@code test}. */
    public Lineup lineup() {
        return LineupReader.read(path.resolve(LineupReader.FILE), "test", settings());
    }
}
