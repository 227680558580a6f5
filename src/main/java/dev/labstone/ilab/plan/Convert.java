package dev.labstone.ilab.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a checkpoint becomes a GGUF file.
 *
 * @param with what converts
 * @param converter the folder with {@code convert_hf_to_gguf.py} and what it imports; for {@link Tool#LLAMA_CPP}
 * @param precision how weights are stored. llama.cpp's converter: {@code f16}, {@code f32}, {@code bf16} or {@code q8_0};
 *     {@code ilab} after the pipeline full: {@code f16} or {@code q4_k_m}; in all other cases {@code ilab} decides
 * @param silence how long it may say nothing before it counts as hanging
 */
public record Convert(Tool with, Optional<Path> converter, String precision, Duration silence) {

    /** What converts. */
    public enum Tool {
        /** {@code ilab} itself: what training wrote, or {@code ilab model convert} on a Mac. */
        ILAB,
        /** llama.cpp's converter, for models whose tokenizer {@code ilab} writes wrongly: BPE vocabularies, granite-3. */
        LLAMA_CPP
    }
}
