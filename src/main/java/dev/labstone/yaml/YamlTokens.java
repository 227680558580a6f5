package dev.labstone.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/** Takes a text of YAML apart. */
public final class YamlTokens {

    private final int[] characters;
    private final List<YamlToken> tokens = new ArrayList<>();

    private YamlTokens(String text) {
        this.characters = text.codePoints().toArray();
    }

    /**
     * Returns the pieces of a text in their order, {@link YamlToken.Kind#END} at last.
     *
     * @param text the text, with line feeds as line ends
     * @return the pieces up to the first one that is not valid YAML
     */
    public static List<YamlToken> of(String text) {
        return new YamlTokens(text).scan(text);
    }

    private List<YamlToken> scan(String text) {
        try {
            Scanner scanner = new ScannerImpl(new StreamReader(text), new LoaderOptions());
            while (!scanner.checkToken(Token.ID.StreamEnd)) {
                add(scanner.getToken());
            }
        } catch (YAMLException wrong) {
            // who reads the values says so
        }
        int end = characters.length;
        int line = tokens.isEmpty() ? 1 : tokens.get(tokens.size() - 1).lastLine() + 1;
        tokens.add(new YamlToken(YamlToken.Kind.END, line, 0, line, end, end, false, false, false));
        return List.copyOf(tokens);
    }

    private void add(Token token) {
        if (token.getTokenId() == Token.ID.StreamStart) {
            return;
        }
        int start = token.getStartMark().getIndex();
        int end = token.getEndMark().getIndex();
        tokens.add(new YamlToken(
                kind(token),
                token.getStartMark().getLine() + 1,
                token.getStartMark().getColumn(),
                lastLine(token),
                start,
                end,
                isVisible(token),
                token.getTokenId() == Token.ID.Key && start < end && characters[start] == '?',
                end > 0 && characters[end - 1] == '\n'));
    }

    /** The mark at the end of a text stands behind the empty lines after it. */
    private int lastLine(Token token) {
        int line = token.getEndMark().getLine() + 1;
        if (!(token instanceof ScalarToken)) {
            return line;
        }
        int start = token.getStartMark().getIndex();
        for (int at = token.getEndMark().getIndex() - 1; at >= start && isSpace(characters[at]); at--) {
            line -= characters[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\n' || character == '\t';
    }

    private static boolean isVisible(Token token) {
        return token.getTokenId() != Token.ID.BlockEnd
                && !(token instanceof ScalarToken text && text.getValue().isEmpty());
    }

    private static YamlToken.Kind kind(Token token) {
        return switch (token.getTokenId()) {
            case BlockMappingStart -> YamlToken.Kind.BLOCK_MAP;
            case BlockSequenceStart -> YamlToken.Kind.BLOCK_LIST;
            case BlockEnd -> YamlToken.Kind.BLOCK_END;
            case BlockEntry -> YamlToken.Kind.HYPHEN;
            case FlowMappingStart -> YamlToken.Kind.BRACE;
            case FlowMappingEnd -> YamlToken.Kind.BRACE_END;
            case FlowSequenceStart -> YamlToken.Kind.BRACKET;
            case FlowSequenceEnd -> YamlToken.Kind.BRACKET_END;
            case FlowEntry -> YamlToken.Kind.COMMA;
            case Key -> YamlToken.Kind.KEY;
            case Value -> YamlToken.Kind.COLON;
            case Anchor -> YamlToken.Kind.ANCHOR;
            case Alias -> YamlToken.Kind.ALIAS;
            case Tag -> YamlToken.Kind.TAG;
            case Scalar -> ((ScalarToken) token).getPlain() ? YamlToken.Kind.PLAIN : YamlToken.Kind.QUOTED;
            default -> YamlToken.Kind.DOCUMENT;
        };
    }
}
