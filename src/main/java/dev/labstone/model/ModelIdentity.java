package dev.labstone.model;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import java.util.Objects;
import java.util.Optional;

/**
 * Who answered. A server answers under any name it is asked for, so the identity is what can be known from outside: the
 * file, where the model is local, and what the server says of itself.
 *
 * @param name what people call the model, with its precision: {@code SmolLM2-135M-Instruct F16}
 * @param note what a reader of a report must know, such as "stands in for ibm/granite-13b-chat-v2"; may be empty
 * @param server the kind of server: {@code llama-cpp}, {@code openai}
 * @param reported the model's name according to the server; a path is cut down to the file name
 * @param file what is known of the model's file
 * @param lineage where it comes from, if Labstone has had it tuned
 */
public record ModelIdentity(
        String name,
        Optional<String> note,
        String server,
        Optional<String> reported,
        Optional<ModelFile> file,
        Optional<Lineage> lineage) {

    /** Creates an identity. */
    public ModelIdentity {
        Objects.requireNonNull(name, "\"name\" is missing");
        Objects.requireNonNull(server, "\"server\" is missing");
    }

    /** Creates the identity of a model of which nobody knows where it comes from. */
    public ModelIdentity(
            String name, Optional<String> note, String server, Optional<String> reported, Optional<ModelFile> file) {
        this(name, note, server, reported, file, Optional.empty());
    }

    /**
     * What is known of a model's file or directory.
     *
     * @param name the name without its folder
     * @param sha256 the digest of its content in hexadecimal
     * @param bytes its size
     * @param architecture the architecture, such as {@code llama}, as a GGUF names it
     * @param quantisation how its weights are stored, such as {@code F16} or {@code Q4_K_M}
     * @param chatTemplateSha256 the digest of the chat template in the file
     */
    public record ModelFile(
            String name,
            String sha256,
            long bytes,
            Optional<String> architecture,
            Optional<String> quantisation,
            Optional<String> chatTemplateSha256) {

        /** Creates what is known of a file. */
        public ModelFile {
            Objects.requireNonNull(name, "\"name\" is missing");
            Objects.requireNonNull(sha256, "\"sha256\" is missing");
        }
    }

    /**
     * Returns what tells this model from any other: the SHA-256 of its canonical JSON, without the note, and without the
     * lineage, for the file says it all.
     */
    public String fingerprint() {
        return Digests.sha256(Json.canonical(new ModelIdentity(name, Optional.empty(), server, reported, file)));
    }

    /** Returns the name with the note behind it, as reports show it. */
    public String label() {
        return note.map(text -> name + " (" + text + ")").orElse(name);
    }
}
