package dev.labstone.report;

import static dev.labstone.report.Markdown.escape;

import dev.labstone.evaluation.Run;
import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Group;
import dev.labstone.usecase.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of the summary with the evidence: which models answered, which prompts they got, and every parameter. */
final class SummaryEvidence {

    private static final int SHORT_DIGEST = 12;

    private final Run run;
    private final Markdown text;

    SummaryEvidence(Run run, Markdown text) {
        this.run = run;
        this.text = text;
    }

    void write() {
        text.heading(2, "Models");
        text.table(
                List.of("role", "model", "server", "file", "precision", "SHA-256", "truncated answers"),
                run.roles().stream().map(this::model).toList());
        text.heading(2, "Prompts and decoding");
        run.useCase().groups().forEach(this::group);
    }

    private List<String> model(Role role) {
        ModelIdentity model = run.models().get(role);
        String truncated = Integer.toString(RoleFigures.of(role, run.results()).truncated());
        if (model == null) {
            return List.of(role.id(), "gave no answer", "", "", "", "", truncated);
        }
        return List.of(
                role.id(),
                escape(model.label()),
                model.server() + otherName(model),
                model.file().map(file -> escape(file.name())).orElse("unknown"),
                model.file().flatMap(ModelFile::quantisation).orElse("unknown"),
                model.file()
                        .map(file -> "`" + file.sha256().substring(0, SHORT_DIGEST) + "…`")
                        .orElse("unknown"),
                truncated);
    }

    /** A server may call a model as it likes; that it calls it by the name of its file is nothing to tell. */
    private static String otherName(ModelIdentity model) {
        return model.reported()
                .filter(name ->
                        model.file().filter(file -> file.name().equals(name)).isEmpty())
                .map(name -> " as " + escape(name))
                .orElse("");
    }

    private void group(Group group) {
        List<Example> examples = run.useCase().examples().stream()
                .filter(example -> example.group().equals(group.id()))
                .toList();
        Example first = examples.get(0);
        text.heading(3, group.title());
        text.paragraph(group.leaf().map(name -> "Taught by `" + name + "`").orElse("Taught by no leaf")
                + "; asked with "
                + examples.stream().map(SummaryEvidence::words).distinct().collect(Collectors.joining("; or with "))
                + ".");
        run.results().stream()
                .filter(result -> result.example().equals(first))
                .forEach(result -> new SentPrompts(result).write(text));
    }

    private static String words(Example example) {
        String once = words(example.decoding());
        return example.samples() == 1 ? once : once + ", " + example.samples() + " samples, each with the next seed";
    }

    private static String words(Decoding decoding) {
        String stop = decoding.stop().isEmpty() ? "none" : "`" + String.join("`, `", decoding.stop()) + "`";
        return decoding.strategy().name().toLowerCase(Locale.ROOT) + " decoding, max_tokens " + decoding.maxTokens()
                + ", temperature " + decoding.temperature().toPlainString() + ", top_p "
                + decoding.topP().toPlainString() + ", top_k " + decoding.topK() + ", min_p "
                + decoding.minP().toPlainString() + ", repeat_penalty "
                + decoding.repeatPenalty().toPlainString() + ", seed " + decoding.seed() + ", stop " + stop;
    }
}
