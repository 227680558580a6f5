package dev.labstone.testing;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.labstone.check.Assessment;
import dev.labstone.check.Checks;
import dev.labstone.check.Outcome;
import dev.labstone.check.Verdict;
import dev.labstone.model.Answer;
import dev.labstone.model.FinishReason;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.Sent;
import dev.labstone.model.Tokens;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.UseCaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** One example with its checks, read from a file the way a run reads it. */
public final class Checking {

    private static final ModelIdentity MODEL =
            new ModelIdentity("m", Optional.empty(), "test", Optional.empty(), Optional.empty());

    private final Checks checks;
    private final Example example;

    private Checking(Checks checks, Example example) {
        this.checks = checks;
        this.example = example;
    }

    /** Reads a list of checks. */
    public static Checking of(String checks) {
        return of(checks, "");
    }

    /** Reads a list of checks of an example with further fields. */
    public static Checking of(String checks, String fields) {
        Checks all = Checks.load();
        return new Checking(all, read(all, checks, fields));
    }

    public Verdict verdictOn(String answer) {
        return assess(answer).results().get(0).verdict();
    }

    public Outcome outcomeOf(String answer) {
        return verdictOn(answer).outcome();
    }

    public Assessment assess(String answer) {
        return checks.assess(example, answer(answer));
    }

    public Checks checks() {
        return checks;
    }

    public Example example() {
        return example;
    }

    public static Answer answer(String text) {
        Sent sent = new Sent("/v1/chat/completions", NullNode.getInstance(), "");
        return new Answer(text, FinishReason.STOP, Tokens.UNKNOWN, 1, 1, Instant.EPOCH, sent, MODEL);
    }

    private static Example read(Checks all, String checks, String fields) {
        String text = """
                use_case: sample
                title: Sample
                groups: { all: { leaf: none } }
                examples:
                  - id: one
                    group: all
                    input: a question
                    reference: an answer
                """ + indent(fields) + "    checks:\n" + indent(checks);
        try {
            Path folder = Files.createTempDirectory("checking");
            Path file = Files.writeString(folder.resolve("sample.yaml"), text);
            try {
                return UseCaseReader.read(file, all).examples().get(0);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String indent(String text) {
        return text.isEmpty() ? "" : text.indent(4);
    }
}
