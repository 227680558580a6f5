package dev.labstone.taxonomy.lint;

import dev.labstone.yaml.YamlToken;
import dev.labstone.yaml.YamlToken.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far lines are indented: by the same step in the whole file, which the first indented line decides, and lists in maps
 * either all by that step or none at all. Texts of several lines are free.
 */
final class Indentation {

    private static final Set<Kind> NO_VALUE = EnumSet.of(
            Kind.BLOCK_END,
            Kind.BRACE_END,
            Kind.BRACKET_END,
            Kind.KEY,
            Kind.COLON,
            Kind.COMMA,
            Kind.DOCUMENT,
            Kind.END);

    private final Lint lint;
    private final List<YamlToken> tokens;
    private int next;
    private int lastLine;
    private int lineIndent;
    private Integer step;
    private Boolean listsAreIndented;

    Indentation(Lint lint, List<YamlToken> tokens) {
        this.lint = lint;
        this.tokens = tokens;
    }

    void check() {
        while (peek().kind() != Kind.END) {
            value(0);
        }
    }

    /** Walks through a value that should begin so far from the left, if it begins a line. */
    private void value(int expected) {
        while (peek().kind() == Kind.ANCHOR || peek().kind() == Kind.TAG) {
            take(expected);
        }
        switch (peek().kind()) {
            case BLOCK_MAP -> map(expected);
            case BLOCK_LIST -> {
                int indent = take(expected).column();
                items(indent);
                takeEnd(Kind.BLOCK_END, indent);
            }
            case HYPHEN -> items(expected);
            case BRACE, BRACKET -> brackets(expected);
            default -> take(expected);
        }
    }

    private void map(int expected) {
        int indent = take(expected).column();
        while (peek().kind() == Kind.KEY) {
            entry(indent);
        }
        takeEnd(Kind.BLOCK_END, indent);
    }

    private void entry(int indent) {
        YamlToken key = take(indent);
        YamlToken name = peek();
        if (!NO_VALUE.contains(name.kind())) {
            value(key.explicit() && name.line() > lastLine ? stepped(indent, name) : indent);
        }
        if (peek().kind() == Kind.COLON) {
            take(indent);
            if (!NO_VALUE.contains(peek().kind())) {
                value(indentOfValue(indent, key.explicit(), name));
            }
        }
    }

    private int indentOfValue(int indent, boolean explicit, YamlToken name) {
        YamlToken value = contentAfter(name);
        if (explicit) {
            return stepped(indent, value);
        }
        if (value.line() == name.line()) {
            return value.column();
        }
        return value.kind() == Kind.BLOCK_LIST || value.kind() == Kind.HYPHEN
                ? indentOfList(indent, value)
                : stepped(indent, value);
    }

    /** A name or a tag in the line of the key says nothing about a value in the lines below. */
    private YamlToken contentAfter(YamlToken name) {
        YamlToken value = peek();
        boolean decorated = value.kind() == Kind.ANCHOR || value.kind() == Kind.TAG;
        YamlToken after = tokens.get(Math.min(next + 1, tokens.size() - 1));
        return decorated && value.line() == name.line() && after.line() > value.line() ? after : value;
    }

    private int indentOfList(int indent, YamlToken list) {
        if (listsAreIndented == null) {
            listsAreIndented = list.column() != indent;
        }
        return listsAreIndented ? stepped(indent, list) : indent;
    }

    /** Only the first hyphen can stand in a wrong place: without the others under it, it is no list. */
    private void items(int expected) {
        int indent = expected;
        while (peek().kind() == Kind.HYPHEN) {
            YamlToken hyphen = take(indent);
            indent = hyphen.column();
            YamlToken item = peek();
            if (!NO_VALUE.contains(item.kind()) && item.kind() != Kind.HYPHEN) {
                boolean plain = item.line() == hyphen.line() || item.column() == hyphen.column();
                value(plain ? item.column() : stepped(hyphen.column(), item));
            }
        }
    }

    private void brackets(int expected) {
        YamlToken open = take(expected);
        int line = lineIndent;
        int indent = peek().line() == open.line() ? peek().column() : stepped(line, peek());
        Kind end = open.kind() == Kind.BRACE ? Kind.BRACE_END : Kind.BRACKET_END;
        while (peek().kind() != end && peek().kind() != Kind.END) {
            if (peek().kind() == Kind.KEY) {
                entry(indent);
            } else {
                value(indent);
            }
        }
        takeEnd(end, line);
    }

    private int stepped(int indent, YamlToken token) {
        if (step == null) {
            step = token.column() - indent;
        }
        return indent + step;
    }

    private void takeEnd(Kind kind, int expected) {
        if (peek().kind() == kind) {
            take(expected);
        }
    }

    private YamlToken take(int expected) {
        YamlToken token = peek();
        next++;
        if (token.visible()) {
            if (token.line() > lastLine) {
                compare(token, expected);
                lineIndent = token.column();
            }
            lastLine = token.lastLine();
        }
        return token;
    }

    private void compare(YamlToken token, int expected) {
        if (token.column() != expected) {
            lint.add(
                    token.line(),
                    token.column(),
                    "the line is indented by " + token.column(),
                    expected + " spaces before it" + rhythm());
        }
    }

    private String rhythm() {
        return step == null ? "" : "; this file is indented by " + step + " at a time";
    }

    private YamlToken peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }
}
