package dev.labstone.taxonomy.lint;

import dev.labstone.yaml.YamlToken;
import dev.labstone.yaml.YamlToken.Kind;
import java.util.List;

/** How many spaces stand around colons, hyphens, commas, brackets and braces. */
final class Spacing {

    private static final int NONE_ON_THIS_LINE = -1;
    private static final int MOST_INSIDE = 1;

    private final Lint lint;
    private final List<YamlToken> tokens;

    Spacing(Lint lint, List<YamlToken> tokens) {
        this.lint = lint;
        this.tokens = tokens;
    }

    void check() {
        for (int index = 0; index < tokens.size() - 1; index++) {
            YamlToken before = index == 0 ? null : tokens.get(index - 1);
            check(before, tokens.get(index), tokens.get(index + 1));
        }
    }

    private void check(YamlToken before, YamlToken token, YamlToken after) {
        switch (token.kind()) {
            case COLON -> {
                if (!isNeeded(before, token)) {
                    before(before, token, 0, "the colon");
                }
                after(token, after, 0, 1, "the colon");
            }
            case HYPHEN -> after(token, after, 0, 1, "the hyphen");
            case KEY -> {
                if (token.explicit()) {
                    after(token, after, 0, 1, "the question mark");
                }
            }
            case COMMA -> {
                comma(before, token);
                after(token, after, 1, 1, "the comma");
            }
            case BRACE, BRACKET -> after(token, after, 0, MOST_INSIDE, bracket(token));
            case BRACE_END, BRACKET_END -> {
                if (before.kind() != Kind.BRACE && before.kind() != Kind.BRACKET) {
                    before(before, token, MOST_INSIDE, bracket(token));
                }
            }
            default -> {}
        }
    }

    /** Without the space, the colon would belong to the name. */
    private static boolean isNeeded(YamlToken before, YamlToken colon) {
        return before != null && before.kind() == Kind.ALIAS && colon.start() - before.end() == 1;
    }

    private void comma(YamlToken before, YamlToken comma) {
        if (before.lastLine() < comma.line()) {
            lint.add(comma.line(), comma.column(), "a line begins with a comma", "the comma in the line before");
        } else {
            before(before, comma, 0, "the comma");
        }
    }

    private void before(YamlToken before, YamlToken token, int most, String what) {
        int spaces = before == null || before.endsLine() ? NONE_ON_THIS_LINE : between(before, token);
        if (spaces > most) {
            String found = "there " + count(spaces) + " before " + what;
            lint.add(token.line(), token.column() - 1, found, most == 0 ? "none" : "one at the most");
        }
    }

    private void after(YamlToken token, YamlToken after, int least, int most, String what) {
        int spaces = after.kind() == Kind.END ? NONE_ON_THIS_LINE : between(token, after);
        if (spaces > most) {
            lint.add(after.line(), after.column() - 1, "there " + count(spaces) + " after " + what, "one space");
        } else if (spaces >= 0 && spaces < least) {
            lint.add(after.line(), after.column(), "there is no space after " + what, "one space");
        }
    }

    private static int between(YamlToken token, YamlToken after) {
        return token.lastLine() == after.line() ? after.start() - token.end() : NONE_ON_THIS_LINE;
    }

    private static String count(int spaces) {
        return spaces == 1 ? "is a space" : "are " + spaces + " spaces";
    }

    private static String bracket(YamlToken token) {
        return switch (token.kind()) {
            case BRACE -> "the opening brace";
            case BRACE_END -> "the closing brace";
            case BRACKET -> "the opening bracket";
            default -> "the closing bracket";
        };
    }
}
