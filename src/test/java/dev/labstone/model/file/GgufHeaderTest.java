package dev.labstone.model.file;

import static dev.labstone.model.file.GgufBytes.join;
import static dev.labstone.model.file.GgufBytes.number;
import static dev.labstone.model.file.GgufBytes.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GgufHeaderTest {

    private static final String ARCHITECTURE = "general.architecture";
    private static final String FILE_TYPE = "general.file_type";
    private static final String TEMPLATE = "tokenizer.chat_template";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void architectureQuantisationAndTemplateAreRead(int version) throws IOException {
        GgufHeader header = read(new GgufBytes()
                        .version(version)
                        .text(ARCHITECTURE, "llama")
                        .u32(FILE_TYPE, 1)
                        .text(TEMPLATE, "{{ mañana }} 😀")
                        .bytes())
                .orElseThrow();

        assertThat(header.architecture()).contains("llama");
        assertThat(header.quantisation()).contains("F16");
        assertThat(header.chatTemplate()).contains("{{ mañana }} 😀");
    }

    @Test
    void pairsInBetweenAreSteppedOver() throws IOException {
        GgufBytes bytes = new GgufBytes().text(ARCHITECTURE, "granite");
        everyType(bytes);
        GgufHeader header =
                read(bytes.u32(FILE_TYPE, 15).text(TEMPLATE, "T").bytes()).orElseThrow();

        assertThat(header.architecture()).contains("granite");
        assertThat(header.quantisation()).contains("Q4_K_M");
        assertThat(header.chatTemplate()).contains("T");
    }

    private static void everyType(GgufBytes bytes) {
        int[] sizes = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};
        for (int type = 0; type < sizes.length; type++) {
            if (sizes[type] > 0) {
                bytes.pair("llama.value_" + type, type, new byte[sizes[type]]);
                bytes.array("llama.array_" + type, type, 3, new byte[3 * sizes[type]]);
            }
        }
        bytes.text("general.name", "any name")
                .array("tokenizer.ggml.tokens", 8, 2, join(string("<s>"), string("é")))
                .array("empty", 8, 0, new byte[0])
                .array("nested", 9, 1, join(number(4, 4), number(8, 2), number(4, 1), number(4, 2)));
    }

    @Test
    void whatTheHeaderDoesNotSayIsEmpty() throws IOException {
        GgufHeader header =
                read(new GgufBytes().text("general.name", "x").bytes()).orElseThrow();

        assertThat(header.architecture()).isEmpty();
        assertThat(header.quantisation()).isEmpty();
        assertThat(header.chatTemplate()).isEmpty();
    }

    @Test
    void valueOfAnotherTypeThanTheFormatSaysIsNotTaken() throws IOException {
        GgufHeader header = read(new GgufBytes()
                        .u32(ARCHITECTURE, 1)
                        .text(FILE_TYPE, "F16")
                        .text(TEMPLATE, "T")
                        .bytes())
                .orElseThrow();

        assertThat(header.architecture()).isEmpty();
        assertThat(header.quantisation()).isEmpty();
        assertThat(header.chatTemplate()).contains("T");
    }

    @ParameterizedTest
    @CsvSource({"0, F32", "7, Q8_0", "18, Q6_K", "31, IQ1_M", "32, BF16", "38, MXFP4_MOE", "1024, file type 1024"})
    void fileTypeIsNamedAsLlamaCppNamesIt(int number, String name) {
        assertThat(GgufFileType.name(number)).isEqualTo(name);
    }

    @Test
    void everyCutOfAHeaderIsDamaged() throws IOException {
        GgufBytes all = new GgufBytes().text(ARCHITECTURE, "llama");
        everyType(all);
        byte[] whole = all.u32(FILE_TYPE, 1).text(TEMPLATE, "T").bytes();

        for (int length = 0; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        assertThat(read(whole)).isPresent();
    }

    @Test
    void otherFilesAreNoGguf() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("{\"model_type\": \"llama\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read(new GgufBytes().version(1).text(ARCHITECTURE, "llama").bytes()))
                .isEmpty();
    }

    @Test
    void bigEndianFileIsNotTakenForAnEmptyHeader() throws IOException {
        byte[] bigEndian = join("GGUF".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 0, 0, 3}, new byte[64]);

        assertThat(read(bigEndian)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, 1L << 62})
    @Timeout(5)
    void absurdLengthIsDamagedAndTakesNeitherTimeNorMemory(long length) throws IOException {
        byte[] absurd = number(8, length);

        assertThat(read(new GgufBytes().pair(TEMPLATE, 8, absurd).bytes())).isEmpty();
        assertThat(read(new GgufBytes().pair("other", 8, absurd).bytes())).isEmpty();
        assertThat(read(new GgufBytes().array("numbers", 4, length, new byte[8]).bytes()))
                .isEmpty();
        assertThat(read(new GgufBytes().array("texts", 8, length, new byte[8]).bytes()))
                .isEmpty();
        assertThat(read(new GgufBytes().bytes(length))).isEmpty();
    }

    @Test
    void unknownTypeIsDamaged() throws IOException {
        assertThat(read(new GgufBytes().pair("new", 13, new byte[64]).bytes())).isEmpty();
        assertThat(read(new GgufBytes().array("new", 99, 1, new byte[64]).bytes()))
                .isEmpty();
    }

    @Test
    void arraysInArraysWithoutEndAreDamaged() throws IOException {
        byte[] level = join(number(4, 9), number(8, 1));
        byte[] levels = new byte[level.length * 100_000];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level[i % level.length];
        }

        assertThat(read(new GgufBytes().pair("deep", 9, levels).bytes())).isEmpty();
    }

    /** A large vocabulary stands before the chat template. */
    @Test
    void largeArrayOfTextsIsSteppedOverQuickly() throws IOException {
        byte[][] tokens = new byte[150_000][];
        Arrays.fill(tokens, string("token"));
        byte[] bytes = new GgufBytes()
                .array("tokenizer.ggml.tokens", 8, tokens.length, join(tokens))
                .text(TEMPLATE, "T")
                .bytes();

        long start = System.nanoTime();
        assertThat(read(bytes).flatMap(GgufHeader::chatTemplate)).contains("T");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private Optional<GgufHeader> read(byte[] bytes) throws IOException {
        return GgufHeader.read(Files.write(folder.resolve("model.gguf"), bytes));
    }
}
