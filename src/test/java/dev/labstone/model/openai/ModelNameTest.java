package dev.labstone.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNameTest {

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, gpt-4o",
        "ibm-granite/granite-7b-lab, ibm-granite/granite-7b-lab",
        "qwen2.5:1.5b, qwen2.5:1.5b",
        "accounts/fireworks/models/llama-v3, accounts/fireworks/models/llama-v3",
        "/home/anna/models/m.gguf, m.gguf",
        "/home/anna/checkpoint/, checkpoint",
        "~/models/checkpoint, checkpoint",
        "./models/checkpoint, checkpoint",
        "../models/checkpoint//, checkpoint",
        "models/m.gguf, m.gguf",
        "C:\\Users\\anna\\m.gguf, m.gguf",
        "C:/Users/anna/model, model",
        "C:\\Users\\anna\\model\\, model",
        "file:///home/anna/m, m"
    })
    void foldersOfAPathAreNeverShown(String name, String shown) {
        assertThat(ModelName.shown(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, gpt-4o",
        "/home/anna/models/m.gguf, m.gguf",
        "/home/anna/models/m.gguf, models/m.gguf",
        "/home/anna/models/m.gguf, ~/models/m.gguf",
        "models/m.gguf, /home/anna/models/m.gguf",
        "/home/anna/m.gguf, /home/anna/m.gguf",
        "/home/anna/checkpoint/, checkpoint",
        "C:\\Users\\anna\\m.gguf, m.gguf",
        "qwen2.5:latest, qwen2.5"
    })
    void sameModelMatches(String served, String wanted) {
        assertThat(ModelName.matches(served, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o, gpt-4",
        "gpt-4o, GPT-4o",
        "granite-7b-lab, ibm-granite/granite-7b-lab",
        "ibm-granite/granite-7b-lab, granite-7b-lab",
        "/home/anna/base/model.gguf, /home/anna/trained/model.gguf",
        "trained/model.gguf, base/model.gguf",
        "/home/anna/my-m.gguf, m.gguf",
        "qwen2.5:1.5b, qwen2.5"
    })
    void anotherModelDoesNot(String served, String wanted) {
        assertThat(ModelName.matches(served, wanted)).isFalse();
    }
}
