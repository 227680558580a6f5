package dev.labstone.check.structure;

import dev.labstone.text.Excerpt;
import dev.labstone.yaml.YamlSyntax;
import java.util.Optional;

/**
 * A text that may be YAML.
 *
 * @param body the text
 */
record YamlText(Body body) {

    /**
     * Returns what is wrong and where, or empty if it is a map or a list.
     *
     * @throws RefusedException if it nests too deep
     */
    Optional<String> problem() {
        YamlSyntax syntax = YamlSyntax.of(body.text());
        return switch (syntax.result()) {
            case CONTAINER -> Optional.empty();
            case SCALAR -> Optional.of("expected a map or a list, found " + Excerpt.of(body.text()));
            case INVALID ->
                Optional.of(Shown.sentence(syntax.what()) + " in " + body.place(syntax.line(), syntax.column()));
            case TOO_DEEP -> throw RefusedException.tooMuch("the YAML is too much to read: " + syntax.what());
        };
    }
}
