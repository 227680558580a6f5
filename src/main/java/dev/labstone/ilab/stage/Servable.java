package dev.labstone.ilab.stage;

import dev.labstone.model.ModelIdentity.ModelFile;

/**
 * A file that can be served.
 *
 * @param file what is known of it
 */
record Servable(ModelFile file) {

    String words() {
        return file.name()
                + file.quantisation().map(precision -> ", " + precision).orElse("") + ", " + file.bytes() / 1_000_000
                + " MB";
    }
}
