package dev.labstone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.files.Problems;
import dev.labstone.report.PullRequestFiles;
import dev.labstone.yaml.YamlReader;
import dev.labstone.yaml.YamlValue;
import dev.labstone.yaml.YamlValue.Fields;
import dev.labstone.yaml.YamlValue.Items;
import dev.labstone.yaml.YamlValue.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflow and its action keep to what makes them safe to be run on pull requests of anybody. */
class WorkflowTest {

    private static final Path WORKFLOW = Path.of(".github/workflows/labstone.yml");
    private static final Path ACTION = Path.of(".github/actions/labstone/action.yml");

    /** A commit of another repository, or a folder of this one. */
    private static final String PINNED = "\\./\\S+|[\\w.-]+/[\\w./-]+@[0-9a-f]{40}";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".github"))) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void keeps_to_the_rules(Path file) throws IOException {
        assertThat(offences(Files.readString(file))).isEmpty();
    }

    @Test
    void is_looked_at_with_its_action() throws IOException {
        assertThat(files()).contains(WORKFLOW, ACTION);
    }

    @Test
    void fetches_all_of_the_past_and_keeps_no_token_in_the_work_tree() throws IOException {
        assertThat(WORKFLOW)
                .content()
                .contains("fetch-depth: 0", "persist-credentials: false", "cancel-in-progress: true", "pull_request:");
    }

    @Test
    void finds_its_comment_by_the_line_that_every_comment_ends_with() throws IOException {
        Path reports = Files.createTempDirectory("labstone");
        PullRequestFiles.writeFailure(reports, "why");
        String last = Files.readString(reports.resolve(PullRequestFiles.FILE))
                .strip()
                .lines()
                .reduce("", (a, b) -> b);
        assertThat(ACTION).content().contains("'" + last + "'", "'reports/" + PullRequestFiles.FILE + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contents: read                      | contents: write             | writes more than comments: contents
            permissions: {}                     | env: {}                     | gives every job all permissions
            permissions: {}                     | permissions: write-all      | gives every job all permissions
            pull_request:                       | pull_request_target:        | runs foreign code with this repository's token
            actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 | actions/checkout@v7 | not pinned: actions/checkout@v7
            uses: ./.github/actions/labstone    | run: "echo ${{ github.event.pull_request.title }}" | puts a text of somebody's into a script
            uses: ./.github/actions/labstone    | run: "echo ${{ secrets.KEY }}" | puts a text of somebody's into a script
            """)
    void a_broken_rule_is_found(String part, String by, String offence) throws IOException {
        String text = Files.readString(WORKFLOW);
        assertThat(text).contains(part);
        assertThat(offences(text.replace(part, by))).contains(offence);
    }

    private static List<String> offences(String text) {
        Problems problems = new Problems(WORKFLOW);
        Fields root = (Fields) YamlReader.read(WORKFLOW, text, problems).orElseThrow();
        assertThat(problems.all()).isEmpty();
        List<String> offences = new ArrayList<>();
        if (root.entries().containsKey("jobs")) {
            lookAtWorkflow(root, offences);
        }
        look(root, offences);
        return offences;
    }

    private static void lookAtWorkflow(Fields root, List<String> offences) {
        YamlValue.Field permissions = root.entries().get("permissions");
        if (permissions == null
                || !(permissions.value() instanceof Fields none)
                || !none.entries().isEmpty()) {
            offences.add("gives every job all permissions");
        }
        if (root.entries().get("on").value() instanceof Fields events
                && events.entries().containsKey("pull_request_target")) {
            offences.add("runs foreign code with this repository's token");
        }
    }

    private static void look(YamlValue value, List<String> offences) {
        if (value instanceof Items list) {
            list.items().forEach(item -> look(item, offences));
        }
        if (value instanceof Fields map) {
            map.entries().forEach((key, field) -> look(key, field.value(), offences));
        }
    }

    private static void look(String key, YamlValue value, List<String> offences) {
        if (value instanceof Text text) {
            if (key.equals("uses") && !text.text().matches(PINNED)) {
                offences.add("not pinned: " + text.text());
            }
            if ((key.equals("run") || key.equals("script")) && text.text().contains("${{")) {
                offences.add("puts a text of somebody's into a script");
            }
        }
        if (key.equals("permissions") && value instanceof Fields permissions) {
            permissions.entries().forEach((name, field) -> {
                if (!name.equals("pull-requests") && !field.value().plain().equals("read")) {
                    offences.add("writes more than comments: " + name);
                }
            });
        }
        look(value, offences);
    }
}
