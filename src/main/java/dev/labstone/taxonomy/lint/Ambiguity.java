package dev.labstone.taxonomy.lint;

import dev.labstone.yaml.YamlToken;
import java.util.List;

/**
 * What Python's parser of YAML reads in another way: tabs in texts without quotes and after them, which it takes for the
 * beginning of something else, and tags, which it obeys.
 */
final class Ambiguity {

    private final Lint lint;
    private final int[] characters;

    Ambiguity(Lint lint, String text) {
        this.lint = lint;
        this.characters = text.codePoints().toArray();
    }

    void check(List<YamlToken> tokens) {
        tokens.stream().filter(token -> token.kind() == YamlToken.Kind.PLAIN).forEach(this::rejectTab);
        tokens.stream()
                .filter(token -> token.kind() == YamlToken.Kind.TAG)
                .forEach(tag ->
                        lint.add(tag.line(), tag.column(), "there is a tag", "no tag; quotes make a text of a number"));
    }

    private void rejectTab(YamlToken text) {
        int line = text.line();
        int column = text.column();
        for (int at = text.start(); at < text.end() || isSpace(at); at++) {
            if (characters[at] == '\t') {
                lint.add(line, column, "there is a tab", "spaces; a tab can stand in double quotes, as \"\\t\"");
                return;
            }
            boolean ends = characters[at] == '\n';
            line += ends ? 1 : 0;
            column = ends ? 0 : column + 1;
        }
    }

    private boolean isSpace(int at) {
        return at < characters.length && (characters[at] == ' ' || characters[at] == '\t');
    }
}
