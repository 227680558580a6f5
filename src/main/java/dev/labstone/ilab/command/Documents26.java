package dev.labstone.ilab.command;

import dev.labstone.files.Json;
import dev.labstone.files.WholeFile;
import dev.labstone.taxonomy.Leaf;
import dev.labstone.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code ilab} 0.26 needs to read the documents of knowledge leaves without a network. */
final class Documents26 {

    private Documents26() {}

    /** Returns what stands in the way. */
    static List<String> unsupported(Taxonomy taxonomy, Installation installation) {
        List<Leaf> knowledge = knowledge(taxonomy);
        if (knowledge.isEmpty()) {
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        knowledge.stream()
                .filter(leaf -> !isMarkdown(leaf))
                .forEach(leaf -> problems.add(leaf.path()
                        + " names documents that are not Markdown, and ilab would download the models that read them:"
                        + " convert the documents to Markdown and name them with patterns that end in .md"));
        if (readsScans(installation) && Tessdata.find().isEmpty()) {
            problems.add("ilab reads the documents of knowledge leaves with Tesseract, whose data were not found:"
                    + " install tesseract with its English data (apt install tesseract-ocr tesseract-ocr-eng, or brew"
                    + " install tesseract), or set TESSDATA_PREFIX to the folder with eng.traineddata");
        }
        return problems;
    }

    /** It prepares to read scanned pages whatever a document is, unless neither package that could is there. */
    private static boolean readsScans(Installation installation) {
        return installation.mayHave("tesserocr") || installation.mayHave("easyocr");
    }

    /** Prepares a workspace, if there are documents to read. */
    static void prepare(Workspace workspace, Taxonomy taxonomy) {
        List<Leaf> knowledge = knowledge(taxonomy);
        if (knowledge.isEmpty() || !knowledge.stream().allMatch(Documents26::isMarkdown)) {
            return;
        }
        // docling downloads its models unless it is told where they are; for Markdown it needs none, so that folder is
        // empty
        Path models = workspace.data().resolve("instructlab").resolve("sdg").resolve("models");
        Path none = models.resolve("none");
        WholeFile.write(none.resolve("keep"), "");
        WholeFile.write(
                models.resolve("config.yaml"),
                Json.line(Map.of("models", List.of(Map.of("path", none.toString())))) + "\n");
        Tessdata.find().ifPresent(folder -> workspace.set("TESSDATA_PREFIX", folder.toString()));
    }

    static List<Leaf> knowledge(Taxonomy taxonomy) {
        return taxonomy.leaves().stream()
                .filter(leaf -> leaf.kind() == Leaf.Kind.KNOWLEDGE)
                .toList();
    }

    private static boolean isMarkdown(Leaf leaf) {
        return leaf.document().stream()
                .flatMap(document -> document.patterns().stream())
                .allMatch(pattern -> pattern.toLowerCase(Locale.ROOT).endsWith(".md"));
    }
}
