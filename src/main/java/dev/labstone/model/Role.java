package dev.labstone.model;

import java.util.Locale;

/** The part a model plays. */
public enum Role {
    /** The student before training. */
    BASE,
    /** The student after training. */
    TRAINED,
    /** granite-13b-chat-v2, or what stands in for it. */
    GRANITE,
    /** llama-3-8b-instruct, or what stands in for it. */
    LLAMA;

    /** Returns the role as users write it: {@code base}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
