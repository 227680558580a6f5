package dev.labstone.usecase;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The part a model plays. */
public enum Role {
    /** The student before training. */
    BASE,
    /** The student after training. */
    TRAINED,
    /** granite-13b-chat-v2, or what stands in for it. */
    GRANITE,
    /** llama-3-8b-instruct, or what stands in for it. */
    LLAMA,
    /** The model that grades answers of the others. */
    JUDGE;

    /** Returns the roles that answer examples. */
    public static Set<Role> answering() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(JUDGE)));
    }

    /** Returns the role as users write it: {@code base}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
