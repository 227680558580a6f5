package dev.labstone.check;

import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Differences between texts that a check can be told to ignore ({@code ignore: [case, …]}). */
enum Normalisation {
    /** Forms of the same character: NFKC, and typographic quotes, dashes and spaces as plain ones. */
    UNICODE,
    /** Markdown: emphasis, code marks, headings, quotes, list bullets; of a link its text stays. */
    MARKDOWN,
    /** Upper and lower case. */
    CASE,
    /** Punctuation, except underscores and what stands between digits. */
    PUNCTUATION,
    /** White space: runs of it are one space, and none counts at the ends. */
    WHITESPACE;

    private static final Pattern QUOTES = Pattern.compile("[\u2018\u2019\u201A\u201B]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D\u201E\u00AB\u00BB]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]\n]{0,1000})]\\([^)\n]{0,2000}\\)");
    private static final Pattern LINE_MARK = Pattern.compile("(?m)^[ \\t]{0,8}(?:#{1,6}|>|[-*+])[ \\t]+");
    private static final Pattern FENCE = Pattern.compile("(?m)^```[A-Za-z0-9]*[ \\t]*$");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{1,3}|`+|~~|(?<![\\p{L}\\p{N}_])_+|_+(?![\\p{L}\\p{N}_])");

    private static final Pattern MARKS =
            Pattern.compile("(?:(?<!\\p{Nd})[\\p{P}\\p{S}&&[^_]]|[\\p{P}\\p{S}&&[^_]](?!\\p{Nd}))");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** Reads {@code ignore:}; what is meant if it is not there is given. */
    static Set<Normalisation> read(FieldReader fields, Set<Normalisation> otherwise, CheckSettings settings) {
        if (!fields.has("ignore")) {
            return otherwise;
        }
        Set<Normalisation> chosen = EnumSet.noneOf(Normalisation.class);
        for (YamlValue item : fields.list("ignore")) {
            String name = item instanceof YamlValue.Text text ? text.text() : "";
            Optional<Normalisation> found = Arrays.stream(values())
                    .filter(value -> value.id().equals(name))
                    .findFirst();
            found.ifPresentOrElse(
                    chosen::add,
                    () -> settings.reject(item.place(), "not something to ignore", name, "some of " + ids()));
        }
        return chosen;
    }

    /** Applies all the given ones, in the order in which they are declared. */
    static String apply(Set<Normalisation> chosen, String text) {
        String result = text;
        for (Normalisation step : values()) {
            if (chosen.contains(step)) {
                result = step.apply(result);
            }
        }
        return result;
    }

    private String apply(String text) {
        return switch (this) {
            case UNICODE -> plainCharacters(text);
            case MARKDOWN -> withoutMarkdown(text);
            case CASE -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            case PUNCTUATION -> MARKS.matcher(text).replaceAll(" ");
            case WHITESPACE -> SPACE.matcher(text).replaceAll(" ").strip();
        };
    }

    private static String plainCharacters(String text) {
        String quotes =
                DOUBLE_QUOTES.matcher(QUOTES.matcher(text).replaceAll("'")).replaceAll("\"");
        String dashes = DASHES.matcher(INVISIBLE.matcher(quotes).replaceAll("")).replaceAll("-");
        return Normalizer.normalize(dashes, Normalizer.Form.NFKC);
    }

    private static String withoutMarkdown(String text) {
        String lines = LINE_MARK.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
        return EMPHASIS.matcher(LINK.matcher(lines).replaceAll("$1")).replaceAll("");
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String ids() {
        List<String> ids =
                Arrays.stream(values()).map(Normalisation::id).sorted().toList();
        return String.join(", ", ids);
    }
}
