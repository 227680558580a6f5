package dev.labstone.real;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.files.Folders;
import dev.labstone.files.Json;
import dev.labstone.junit.Settings;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Jvm;
import dev.labstone.testing.SuiteMain;
import dev.labstone.testing.TaxonomyFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A suite so small that the real {@code ilab} goes all the way in minutes: a skill of five seed examples, four examples to
 * ask. It runs in a JVM of its own, which can be killed, and with a home of its own.
 */
final class SmallSuite {

    private static final Path MODELS = Path.of("cases", "models.yaml");
    private static final String TRAINING = "mq-first-aid/training";
    private static final String LEAF = "compositional_skills/capitals/qna.yaml";

    private final Path folder;
    private final String lineup;
    private final Path cache = Settings.ofJvm().ilab().cache().toAbsolutePath();

    private SmallSuite(Path folder, String lineup) {
        this.folder = folder;
        this.lineup = lineup;
    }

    /** Writes a suite whose student is tuned as in another lineup; nothing of it has run before. */
    static SmallSuite like(String other, Path folder) throws IOException {
        SmallSuite suite = new SmallSuite(folder, "small-" + other);
        new CasesFolder(folder.resolve("cases")).withExamples().write("models.yaml", suite.models(other));
        suite.taxonomy(TaxonomyFolder.SKILL);
        Folders.delete(suite.stagesFolder());
        Files.createDirectories(suite.configuration().getParent());
        Files.writeString(suite.configuration(), "mine: true\n");
        return suite;
    }

    /** Writes the only leaf of the taxonomy. */
    void taxonomy(String skill) throws IOException {
        new TaxonomyFolder(folder.resolve("taxonomy")).with(LEAF, skill);
    }

    /** Starts the suite. */
    Process start() {
        List<String> options = new ArrayList<>(List.of(
                "-Dlabstone.cases=" + folder.resolve("cases"),
                "-Dlabstone.reports=" + folder.resolve("reports"),
                "-Dlabstone.cache=" + cache,
                "-Dlabstone.lineup=" + lineup,
                "-Dallure.results.directory=" + folder.resolve("allure-results")));
        return Jvm.start(
                SuiteMain.class, options, Map.of("HOME", folder.resolve("home").toString()), output());
    }

    /** Runs the suite to its end and returns what it has said. */
    String run() throws InterruptedException {
        Process running = start();
        if (!running.waitFor(20, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError("still at it after 20 minutes: " + Jvm.read(output()));
        }
        System.out.println(Jvm.read(output()));
        return Jvm.read(output());
    }

    /** Returns how each stage of the last run has gone, such as {@code train RAN}. */
    List<String> stages() throws IOException {
        JsonNode run = Json.MAPPER.readTree(report("run.json").toFile());
        return run.at("/tuning/stages")
                .valueStream()
                .map(SmallSuite::words)
                .sorted()
                .toList();
    }

    /** Returns how many examples the CSV tells of. */
    int rows() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().get();
        try (CSVParser csv = CSVParser.parse(report("instructlab_results.csv"), StandardCharsets.UTF_8, format)) {
            return csv.getRecords().size();
        }
    }

    /** Returns a file of the report. */
    Path report(String name) {
        return folder.resolve("reports")
                .resolve(CasesFolder.USE_CASE)
                .resolve(lineup)
                .resolve(name);
    }

    /** Returns what {@code ilab} has said in a stage, or what a served model has answered, so far. */
    String soFar(String stage, String file) {
        try (Stream<Path> files = Files.walk(stagesFolder().resolve(stage), 2)) {
            Path last = files.filter(path -> path.endsWith(file))
                    .max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow();
            return Files.readString(last);
        } catch (IOException | NoSuchElementException notYet) {
            return "";
        }
    }

    /** Returns the word in the command lines of all that belongs to a run. */
    String word() {
        return cache + "/"; // with its slash, it is in no command line of Maven's
    }

    /** Returns the configuration of {@code ilab} that the user has made himself. */
    Path configuration() {
        return folder.resolve("home/.config/instructlab/config.yaml");
    }

    private Path stagesFolder() {
        return cache.resolve("stages").resolve(lineup);
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private String models(String other) throws IOException {
        String training = MODELS.resolveSibling(TRAINING).toAbsolutePath().toString();
        return Files.readString(MODELS).replace(TRAINING, training) + """

                  %s:
                    gated: false
                    ilab: { like: %s }
                    base: { ilab: student }
                    trained: { ilab: trained }
                """.formatted(lineup, other);
    }

    private static String words(JsonNode stage) {
        String of = stage.path("of").textValue();
        return (stage.path("stage").textValue() + (of.isEmpty() ? "" : " " + of)).toLowerCase(Locale.ROOT) + " "
                + stage.path("state").textValue();
    }
}
