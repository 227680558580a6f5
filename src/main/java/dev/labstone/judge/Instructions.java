package dev.labstone.judge;

import dev.labstone.files.Digests;
import dev.labstone.usecase.Prompt;
import dev.labstone.usecase.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a judge is told: a file beside this class with a system prompt, a line of hyphens and the user's turn. A change of
 * its words is a new file with the next number, so that a verdict can always be traced to them.
 *
 * @param version the name of the file with the beginning of its digest: {@code grade-1 (1c2d3e4f)}
 * @param system the system prompt
 * @param user the user's turn, with placeholders
 */
record Instructions(String version, String system, Template user) {

    /** How one answer is graded. */
    static final Instructions GRADE = load("grade-1");

    /** How two answers are compared. */
    static final Instructions COMPARE = load("compare-1");

    private static final String SEPARATOR = "\n----\n";
    private static final int DIGITS = 8;

    /** Returns the instructions for a kind of criterion. */
    static Instructions of(Kind kind) {
        return kind == Kind.PAIRWISE ? COMPARE : GRADE;
    }

    private static Instructions load(String name) {
        try (InputStream file = Instructions.class.getResourceAsStream("/dev/labstone/judge/" + name + ".txt")) {
            byte[] bytes = file.readAllBytes();
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 2);
            String version = name + " (" + Digests.sha256(bytes).substring(0, DIGITS) + ")";
            return new Instructions(version, parts[0].strip(), new Template(parts[1].strip()));
        } catch (IOException broken) {
            throw new UncheckedIOException("could not read the instructions " + name, broken);
        }
    }

    /** Returns the prompt that puts a criterion on some material. */
    Prompt prompt(Criterion criterion, Material material) {
        String all = String.join(
                "\n",
                material.question(),
                criterion.reference().orElse(""),
                material.answer(),
                material.other().orElse(""));
        Fence fence = Fence.around(all);
        Map<String, String> parts = new HashMap<>();
        parts.put("fence", fence.word());
        parts.put("question", fence.hold("QUESTION", material.question()));
        parts.put(
                "reference",
                criterion.reference().map(text -> reference(fence, text)).orElse(""));
        parts.put("answer", fence.hold(material.other().isPresent() ? "ANSWER A" : "ANSWER", material.answer()));
        parts.put(
                "other",
                material.other().map(text -> fence.hold("ANSWER B", text)).orElse(""));
        parts.put("criterion", criterion.text() + steps(criterion));
        parts.put("menu", menu(criterion.menu()));
        parts.put("keys", criterion.menu().words());
        return new Prompt(Optional.of(system), user.render(parts::get));
    }

    private static String reference(Fence fence, String text) {
        return "A reference that is known to be right, though other words may be right as well:\n"
                + fence.hold("REFERENCE", text) + "\n\n";
    }

    private static String steps(Criterion criterion) {
        return IntStream.range(0, criterion.steps().size())
                .mapToObj(i -> "\n" + (i + 1) + ". " + criterion.steps().get(i))
                .collect(Collectors.joining());
    }

    private static String menu(Menu menu) {
        return menu.choices().stream()
                .map(choice -> "- \"" + choice.key() + "\": " + choice.meaning())
                .collect(Collectors.joining("\n"));
    }
}
