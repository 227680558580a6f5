package dev.labstone.ilab.serve;

import java.util.regex.Pattern;

/** What lines of a server's log mean, the surest first: the last line of a log is seldom the one that says why. */
enum LogClue {
    /** Another program has the port. */
    PORT("error while attempting to bind on address|address already in use", ""),
    /** The prompt does not fit. */
    CONTEXT("exceed context window|context_length_exceeded|maximum context length", ""),
    /** The file names a tokenizer that it does not hold, as {@code ilab} writes it for BPE vocabularies. */
    TOKENIZER(
            "std::out_of_range|unicode_cpts_from_utf8",
            "the tokenizer in the file is broken; convert the model with llama.cpp's own converter"),
    /** The model is newer than the server. */
    UNKNOWN(
            "unknown model architecture|unknown pre-tokenizer type",
            "this release of ilab does not know such a model; take another model, or a newer ilab"),
    /** There is not enough memory. */
    MEMORY(
            "out of memory|cannot allocate memory|std::bad_alloc|memoryerror|failed to allocate",
            "take a smaller model or context, or end other programs"),
    /** The file cannot be loaded. */
    UNLOADABLE(
            "error loading model|failed to load model|failed to determine backend|failed creating the server",
            "is it a whole GGUF file?"),
    /** The server broke in its native part. */
    ABORT("ggml_assert|terminate called|fatal python error|segmentation fault", ""),
    /** Something else. */
    ERROR("\\b(error|exception|usage)\\b|[a-z]error:", "");

    private final Pattern pattern;
    private final String cure;

    LogClue(String pattern, String cure) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.cure = cure;
    }

    /** Returns whether a line means that. */
    boolean isIn(String line) {
        return pattern.matcher(line).find();
    }

    /** Returns how to mend it; empty if nobody knows. */
    String cure() {
        return cure;
    }
}
