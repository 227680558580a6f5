package dev.labstone.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.labstone.files.Digests;
import dev.labstone.model.Failure;
import dev.labstone.model.ModelException;
import dev.labstone.model.ModelIdentity.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void directoryInTheLayoutOfHuggingFace() throws IOException {
        model = Files.createDirectories(folder.resolve("granite-7b-lab"));
        Files.writeString(model.resolve("config.json"), "{}\n");
        Files.writeString(model.resolve("model.safetensors"), "weights");
        Files.createDirectories(model.resolve("config"));
        Files.writeString(model.resolve("config").resolve("a.txt"), "");
    }

    @Test
    void ggufIsIdentifiedByItsDigestAndItsHeader() throws IOException {
        byte[] bytes = new GgufBytes()
                .text("general.architecture", "llama")
                .u32("general.file_type", 15)
                .text("tokenizer.chat_template", "{{ x }}")
                .bytes();
        Path file = Files.write(folder.resolve("m.gguf"), bytes);

        assertThat(ModelFiles.identify(file))
                .isEqualTo(new ModelFile(
                        "m.gguf",
                        Digests.sha256(bytes),
                        bytes.length,
                        Optional.of("llama"),
                        Optional.of("Q4_K_M"),
                        Optional.of(Digests.sha256("{{ x }}".getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void fileWithADamagedHeaderIsStillIdentifiedByItsDigest() throws IOException {
        byte[] bytes = new GgufBytes().pair("x", 77, new byte[9]).bytes();
        Path file = Files.write(folder.resolve("m.gguf"), bytes);

        ModelFile identity = ModelFiles.identify(file);

        assertThat(identity.sha256()).isEqualTo(Digests.sha256(bytes));
        assertThat(identity.architecture()).isEmpty();
    }

    /** The same as {@code find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum} in the directory. */
    @Test
    void directoryIsIdentifiedByTheDigestOfItsFiles() {
        ModelFile identity = ModelFiles.identify(model);

        assertThat(identity.sha256()).isEqualTo("003d9ba829d88775b94050a5627fe329a46961ad65a501cc917f428ba01c7eb5");
        assertThat(identity.name()).isEqualTo("granite-7b-lab");
        assertThat(identity.bytes()).isEqualTo(10);
    }

    @Test
    void anotherNameOrContentIsAnotherDigest() throws IOException {
        String before = ModelFiles.identify(model).sha256();

        Files.writeString(model.resolve("model.safetensors"), "Weights");
        assertThat(ModelFiles.identify(model).sha256()).isNotEqualTo(before);
        Files.writeString(model.resolve("model.safetensors"), "weights");
        assertThat(ModelFiles.identify(model).sha256()).isEqualTo(before);
        Files.move(model.resolve("model.safetensors"), model.resolve("model-1.safetensors"));
        assertThat(ModelFiles.identify(model).sha256()).isNotEqualTo(before);
    }

    @Test
    void whatAFileManagerOrADownloadLeavesBehindIsNoPartOfTheModel() throws IOException {
        String before = ModelFiles.identify(model).sha256();

        Files.writeString(model.resolve(".DS_Store"), "x");
        Files.createDirectories(model.resolve(".cache/huggingface"));
        Files.writeString(model.resolve(".cache/huggingface/model.lock"), "x");
        Files.writeString(model.resolve("config/.hidden"), "x");

        assertThat(ModelFiles.identify(model).sha256()).isEqualTo(before);
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), model);

        assertThat(ModelFiles.identify(link).sha256())
                .isEqualTo(ModelFiles.identify(model).sha256());
        assertThat(ModelFiles.identify(link).name()).isEqualTo("link");
    }

    @Test
    void missingFileIsToldWithoutItsFolders() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFiles.identify(folder.resolve("nowhere/m.gguf")))
                .withMessage(
                        "the model m.gguf, named by \"file:\" in models.yaml, does not exist; mend \"file:\" or put "
                                + "the model there (the path counts from the folder of models.yaml)")
                .returns(Failure.NOT_FOUND, ModelException::failure);
    }

    @Test
    void emptyDirectoryIsNoModel() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve(".DS_Store"), "x");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFiles.identify(empty))
                .withMessageStartingWith("the model empty, named by \"file:\" in models.yaml, holds no files");
    }

    @Test
    void unreadableFileIsToldAsSuch() throws IOException {
        Path file = Files.writeString(folder.resolve("locked.gguf"), "x");
        org.junit.jupiter.api.Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ModelFiles.identify(file))
                .withMessageContaining("the model locked.gguf")
                .withMessageContaining("cannot be read")
                .withMessageNotContaining(folder.toString());
    }
}
