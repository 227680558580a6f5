package dev.labstone.ilab.process;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Variables of the user's environment that would lead a command astray, and are not handed on to it. */
final class Stray {

    /** A git hook that runs Labstone names its own repository in them, another Python its own packages, and so on. */
    private static final List<String> BEGINNINGS = List.of("GIT_", "PYTHONHOME", "PYTHONPATH", "ILAB_GLOBAL_CONFIG");

    /**
     * The server of llama-cpp-python takes each of its settings from a variable of the same plain name, in capitals or not:
     * the API key of something else would lock Labstone out, and a seed or a template would change the answers. Missing
     * here is what only says how this machine is used: the numbers of threads and layers, how layers are spread, and how
     * memory is mapped.
     */
    private static final Set<String> OF_THE_SERVER = Set.of(
            "API_KEY",
            "CACHE",
            "CACHE_SIZE",
            "CACHE_TYPE",
            "CHAT_FORMAT",
            "CLIP_MODEL_PATH",
            "CONFIG_FILE",
            "DISABLE_PING_EVENTS",
            "DRAFT_MODEL",
            "DRAFT_MODEL_NUM_PRED_TOKENS",
            "EMBEDDING",
            "FLASH_ATTN",
            "HF_MODEL_REPO_ID",
            "HF_PRETRAINED_MODEL_NAME_OR_PATH",
            "HF_TOKENIZER_CONFIG_PATH",
            "HOST",
            "INTERRUPT_REQUESTS",
            "KV_OVERRIDES",
            "LAST_N_TOKENS_SIZE",
            "LOGITS_ALL",
            "LORA_BASE",
            "LORA_PATH",
            "MODEL",
            "MODEL_ALIAS",
            "MUL_MAT_Q",
            "N_BATCH",
            "N_CTX",
            "N_UBATCH",
            "PORT",
            "ROOT_PATH",
            "ROPE_FREQ_BASE",
            "ROPE_FREQ_SCALE",
            "ROPE_SCALING_TYPE",
            "RPC_SERVERS",
            "SEED",
            "SSL_CERTFILE",
            "SSL_KEYFILE",
            "TYPE_K",
            "TYPE_V",
            "VERBOSE",
            "VOCAB_ONLY",
            "YARN_ATTN_FACTOR",
            "YARN_BETA_FAST",
            "YARN_BETA_SLOW",
            "YARN_EXT_FACTOR",
            "YARN_ORIG_CTX");

    private Stray() {}

    /** Returns whether a variable is one of them. */
    static boolean is(String variable) {
        return BEGINNINGS.stream().anyMatch(variable::startsWith)
                || OF_THE_SERVER.contains(variable.toUpperCase(Locale.ROOT));
    }
}
