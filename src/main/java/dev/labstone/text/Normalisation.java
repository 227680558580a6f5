package dev.labstone.text;

import dev.labstone.files.Problems;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Differences between texts that a check can be told to ignore ({@code ignore: [case, …]}). */
public enum Normalisation {
    /** Forms of the same character, and typographic quotes, dashes and spaces as plain ones. */
    UNICODE,
    /** The marks of Markdown. */
    MARKDOWN,
    /** Upper and lower case. */
    CASE,
    /** Punctuation, but for what belongs to a number. */
    PUNCTUATION,
    /** White space: runs of it are one space, and none counts at the ends. */
    WHITESPACE;

    private static final int MOST_LAYERS = 10;

    /** What separates sentences, clauses and words; signs that mean something (# % & @ * _ + = < > $) are not among it. */
    private static final String MARK = "[\\p{P}&&[^#%&@*_\u2030\u2020\u2021\u00A7]]";

    /** A minus or a point that begins a number, and a mark inside of one. */
    private static final String OF_NUMBER = "(?<!" + Words.CHARACTER
            + ")[-\\x{2212}](?= ?\\p{Sc}?\\.?\\p{Nd})|(?<![" + Words.CHARACTER + ".])\\.(?=\\p{Nd})|(?<=\\p{Nd})" + MARK
            + "(?=\\p{Nd})";

    private static final String LOOSE = "(?:(?=" + MARK + ")(?!" + OF_NUMBER + ").)++";
    private static final Pattern AT_EDGE =
            Pattern.compile("(?=" + MARK + ")(?:(?<![^\\s\\p{Z}])" + LOOSE + "|" + LOOSE + "(?![^\\s\\p{Z}]))");
    private static final Pattern BETWEEN = Pattern.compile(LOOSE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x{1C}-\\x{1F}\\x{85}]+");

    /**
     * Reads {@code ignore:}.
     *
     * @param fields where it may stand
     * @param otherwise what is meant if it does not
     * @param problems receives what is wrong with it
     */
    public static Set<Normalisation> read(FieldReader fields, Set<Normalisation> otherwise, Problems problems) {
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
                    chosen::add, () -> problems.add(item.place(), "not something to ignore", name, "some of " + ids()));
        }
        return chosen;
    }

    /**
     * Applies all the given ones, in the order in which they are declared, until nothing changes any more: marks may
     * stand inside marks.
     */
    public static String apply(Set<Normalisation> chosen, String text) {
        String before = text;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String after = applyOnce(chosen, before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String applyOnce(Set<Normalisation> chosen, String text) {
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
            case UNICODE -> PlainCharacters.of(text);
            case MARKDOWN -> Markdown.strip(text);
            case CASE -> foldCase(text);
            case PUNCTUATION -> withoutPunctuation(text);
            case WHITESPACE -> SPACE.matcher(text).replaceAll(" ").strip();
        };
    }

    /** By way of upper case ß and ẞ become ss; the dotted capital I and the final sigma have small forms of their own. */
    private static String foldCase(String text) {
        String folded = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return folded.replace("i\u0307", "i").replace('\u03C2', '\u03C3');
    }

    /** Between two words punctuation becomes a space, elsewhere nothing. */
    private static String withoutPunctuation(String text) {
        return BETWEEN.matcher(AT_EDGE.matcher(text).replaceAll("")).replaceAll(" ");
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
