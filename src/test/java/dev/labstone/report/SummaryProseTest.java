package dev.labstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.evaluation.Run;
import dev.labstone.gate.Gate;
import dev.labstone.report.prose.Prose;
import dev.labstone.report.prose.ProseField;
import dev.labstone.report.prose.TimeSaved;
import dev.labstone.testing.CasesFolder;
import dev.labstone.testing.Runs;
import dev.labstone.usecase.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryProseTest {

    private static final Prose PROSE = new Prose(
            Path.of("summary.yaml"),
            Map.of(
                    ProseField.PULL_REQUEST, "https://github.com/instructlab/taxonomy/pull/7",
                    ProseField.PRODUCTS, "Atlas <b>Pro</b>",
                    ProseField.TESTIMONIAL, "I \"love\" it."),
            Optional.of(new TimeSaved(40, "6 of 10 minutes")));

    @TempDir
    Path folder;

    @Test
    void stands_in_the_order_in_which_it_is_asked_for() {
        String summary = Summary.write(gate("Paris"), PROSE);
        assertThat(summary)
                .containsSubsequence(
                        "**inconclusive",
                        "## The contribution",
                        "<https://github.com/instructlab/taxonomy/pull/7>",
                        "**Products**: Atlas \\<b\\>Pro\\</b\\>",
                        "## The data and the metric",
                        "## Claims",
                        "## Comparison: granite and llama",
                        "## What was tried in the taxonomy",
                        "## Comparison: base and trained",
                        "### Telling examples",
                        "## Time saved",
                        "40 %: 6 of 10 minutes",
                        "I \"love\" it.",
                        "## Prompts and decoding",
                        "## Privacy and hardware");
    }

    @Test
    void what_is_not_written_is_asked_for() {
        assertThat(Summary.write(gate("Paris"), PROSE))
                .contains(
                        "**Relevance**: *not written yet:* Why does that matter to the people who use the product? (`relevance`"
                                + " in `summary.yaml`)")
                .doesNotContain("What does somebody say who has used it?");
    }

    @Test
    void telling_examples_are_chosen_by_a_rule() {
        String summary = Summary.write(gate("Rome"), PROSE);
        assertThat(summary)
                .contains("**Clearest win: `italy`**")
                .contains("**Clearest loss: `france`**")
                .contains("**Both wrong: `japan`**");
    }

    @Test
    void no_answer_gets_out_of_its_block() {
        String answer = "```\n~~~~~~\n````\n# Rome is better\n| a | b |\n<script>alert(1)</script>";
        String summary = Summary.write(gate(answer), PROSE);
        assertThat(summary).contains("`````text\n" + answer + "\n`````");
    }

    @Test
    void the_form_is_ready_to_paste() {
        assertThat(Submission.write(gate("Paris"), PROSE))
                .contains("## Link to the pull request\n\n```text\nhttps://github.com/instructlab/taxonomy/pull/7\n```")
                .contains("## Time saved, in percent\n\n```text\n40\n```")
                .contains("6 of 10 minutes")
                .contains("not written yet: Where is the folder that you hand in?");
    }

    private Gate gate(String trained) {
        Run run = Runs.of(
                new CasesFolder(folder.resolve("cases")).withExamples().useCase(),
                List.of(Role.BASE, Role.TRAINED),
                (role, example) -> role == Role.TRAINED ? trained : "Paris");
        return Gate.open(run);
    }
}
