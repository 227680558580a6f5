package dev.labstone.judge;

import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a judge is related to a model it grades: models like answers of their own family better (L. Zheng et al., "Judging
 * LLM-as-a-Judge with MT-Bench and Chatbot Arena", NeurIPS 2023; P. Verga et al., "Replacing Judges with Juries", 2024).
 */
public final class Kinship {

    private static final Map<String, Pattern> FAMILIES = families(
            "granite", "granite",
            "mistral", "mistral|mixtral|merlinite|zephyr|ministral",
            "smollm", "smollm",
            "llama", "(?<!any)llama(?!-?cpp|\\.cpp)|vicuna|alpaca",
            "qwen", "qwen|qwq",
            "gemma", "gemma|gemini",
            "phi", "\\bphi-?\\d",
            "gpt", "\\bgpt|\\bo[134]\\b",
            "deepseek", "deepseek",
            "claude", "claude",
            "falcon", "falcon");

    private Kinship() {}

    private static Map<String, Pattern> families(String... pairs) {
        Map<String, Pattern> families = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            families.put(pairs[i], Pattern.compile(pairs[i + 1]));
        }
        return families;
    }

    /**
     * Returns what speaks against a judge of a model.
     *
     * @param judge the judge's model
     * @param role the role of the other model, for the message
     * @param graded the model it grades
     */
    public static Optional<String> between(ModelIdentity judge, String role, ModelIdentity graded) {
        if (isSame(judge, graded)) {
            return Optional.of("the judge is the same model as " + role + ", " + graded.name()
                    + ": it grades its own answers; take another judge");
        }
        Optional<String> family = family(judge);
        return family.isPresent() && family.equals(family(graded))
                ? Optional.of("the judge and " + role + " (" + graded.name() + ") are both of the family "
                        + family.get() + ": judges like answers of their own family better; take one of another")
                : Optional.empty();
    }

    private static boolean isSame(ModelIdentity one, ModelIdentity other) {
        Optional<String> digest = one.file().map(ModelFile::sha256);
        return one.fingerprint().equals(other.fingerprint())
                || (digest.isPresent() && digest.equals(other.file().map(ModelFile::sha256)));
    }

    private static Optional<String> family(ModelIdentity model) {
        String names = Stream.of(
                        Optional.of(model.name()),
                        model.reported(),
                        model.file().map(ModelFile::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getValue().matcher(names).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
