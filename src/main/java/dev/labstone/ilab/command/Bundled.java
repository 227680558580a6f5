package dev.labstone.ilab.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that Labstone brings along for other programs. */
enum Bundled {
    /** Loads a GGUF file and turns a text into tokens, in Python. */
    LOAD_CHECK("load_check.py"),
    /** Runs {@code ilab} with an API key out of the environment. */
    ILAB_WITH_KEY("ilab_with_key.py"),
    /** Converts a model as {@code ilab} 0.14 to 0.17 does, in Python. */
    CONVERT_LIKE_ILAB("convert_like_ilab.py"),
    /** InstructLab's own chat template. */
    CHAT_TEMPLATE("instructlab.jinja");

    private final String file;

    Bundled(String file) {
        this.file = file;
    }

    /** Puts the file into the workspace, where the program finds it, and returns it. */
    Path in(Workspace workspace) {
        Path target = workspace.scratch().resolve(file);
        try (InputStream in = Bundled.class.getResourceAsStream(file)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException broken) {
            throw new UncheckedIOException("could not write " + target + ": " + broken.getMessage(), broken);
        }
    }
}
