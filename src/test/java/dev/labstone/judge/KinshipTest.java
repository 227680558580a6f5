package dev.labstone.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.ModelIdentity;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {

    @ParameterizedTest
    @CsvSource({
        "granite-3.1-8b-instruct, ibm/granite-7b-lab, granite",
        "SmolLM2-1.7B-Instruct, SmolLM2-135M-Instruct F16, smollm",
        "Mixtral-8x7B-Instruct, merlinite-7b-lab, mistral",
        "Meta-Llama-3-8B, vicuna-13b, llama",
        "qwen2.5-7b, QwQ-32B, qwen",
        "phi-4, Phi-3-mini, phi",
        "gpt-4o, o3-mini, gpt",
    })
    void modelsOfOneFamilyLikeEachOther(String judge, String graded, String family) {
        assertThat(Kinship.between(model(judge), "trained", model(graded)))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("the judge and trained (" + graded + ") are both of the family " + family));
    }

    @ParameterizedTest
    @CsvSource({
        "SmolLM2-1.7B-Instruct, Qwen2.5-0.5B-Instruct",
        "llama.cpp, Llama-3-8B",
        "llama-cpp-python, vicuna-7b",
        "llamacpp server, Meta-Llama-3-8B",
        "anything, something",
        "sapphire-1b, phi-4",
        "dolphin-2, phi-3",
    })
    void othersDoNot(String judge, String graded) {
        assertThat(Kinship.between(model(judge), "trained", model(graded))).isEmpty();
    }

    @Test
    void theKindOfServerIsNoFamily() {
        ModelIdentity judge = new ModelIdentity(
                "qwen2.5-7b", Optional.empty(), "llama-cpp", Optional.of("llama.cpp/qwen.gguf"), Optional.empty());
        assertThat(Kinship.between(judge, "base", model("Llama-3-8B"))).isEmpty();
    }

    @Test
    void aModelThatGradesItselfIsToldWhateverItIsCalled() {
        assertThat(Kinship.between(model("a"), "base", model("a")))
                .hasValue("the judge is the same model as base, a: it grades its own answers; take another judge");
        assertThat(Kinship.between(file("a", "abc"), "base", file("b", "abc"))).isPresent();
        assertThat(Kinship.between(file("a", "abc"), "base", file("b", "abd"))).isEmpty();
    }

    private static ModelIdentity model(String name) {
        return new ModelIdentity(name, Optional.empty(), "llama-cpp", Optional.empty(), Optional.empty());
    }

    private static ModelIdentity file(String name, String sha256) {
        ModelFile file =
                new ModelFile("model.gguf", sha256, 1, Optional.of("llama"), Optional.empty(), Optional.empty());
        return new ModelIdentity(name, Optional.empty(), "llama-cpp", Optional.empty(), Optional.of(file));
    }
}
