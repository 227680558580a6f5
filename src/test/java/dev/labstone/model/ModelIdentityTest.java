package dev.labstone.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.labstone.model.ModelIdentity.ModelFile;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelIdentityTest {

    private static final ModelFile FILE =
            new ModelFile("m.gguf", "ab12", 7, Optional.of("llama"), Optional.of("F16"), Optional.of("cd34"));
    private static final ModelIdentity MODEL =
            new ModelIdentity("M", Optional.empty(), "openai", Optional.of("m"), Optional.of(FILE));

    @Test
    void noteTellsNoModelsApart() {
        ModelIdentity noted =
                new ModelIdentity("M", Optional.of("stands in"), "openai", Optional.of("m"), Optional.of(FILE));

        assertThat(noted.fingerprint()).isEqualTo(MODEL.fingerprint());
        assertThat(noted.label()).isEqualTo("M (stands in)");
        assertThat(MODEL.label()).isEqualTo("M");
    }

    @ParameterizedTest
    @MethodSource
    void anythingElseDoes(ModelIdentity other) {
        assertThat(other.fingerprint()).isNotEqualTo(MODEL.fingerprint());
    }

    static Stream<ModelIdentity> anythingElseDoes() {
        Stream<ModelFile> files = Stream.of(
                new ModelFile("n.gguf", "ab12", 7, Optional.of("llama"), Optional.of("F16"), Optional.of("cd34")),
                new ModelFile("m.gguf", "ab13", 7, Optional.of("llama"), Optional.of("F16"), Optional.of("cd34")),
                new ModelFile("m.gguf", "ab12", 8, Optional.of("llama"), Optional.of("F16"), Optional.of("cd34")),
                new ModelFile("m.gguf", "ab12", 7, Optional.empty(), Optional.of("F16"), Optional.of("cd34")),
                new ModelFile("m.gguf", "ab12", 7, Optional.of("llama"), Optional.of("Q8_0"), Optional.of("cd34")),
                new ModelFile("m.gguf", "ab12", 7, Optional.of("llama"), Optional.of("F16"), Optional.empty()));
        return Stream.concat(
                Stream.of(
                        new ModelIdentity("N", Optional.empty(), "openai", Optional.of("m"), Optional.of(FILE)),
                        new ModelIdentity("M", Optional.empty(), "vllm", Optional.of("m"), Optional.of(FILE)),
                        new ModelIdentity("M", Optional.empty(), "openai", Optional.empty(), Optional.of(FILE)),
                        new ModelIdentity("M", Optional.empty(), "openai", Optional.of("m"), Optional.empty())),
                files.map(file ->
                        new ModelIdentity("M", Optional.empty(), "openai", Optional.of("m"), Optional.of(file))));
    }
}
