package dev.labstone.check.choice;

import dev.labstone.text.Normalisation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the options of a menu.
 *
 * @param all the options, those with the longest texts first
 */
record OptionTexts(List<Option> all) {

    private static final Set<Normalisation> ALL = EnumSet.allOf(Normalisation.class);
    private static final Set<Normalisation> FORMS = EnumSet.complementOf(EnumSet.of(Normalisation.PUNCTUATION));
    private static final Pattern CLAIM = Pattern.compile(
            "^(?:so |thus |therefore |hence )?(?:the |my )?(?:correct |right |final |best )?(?:answer|option|choice)(?: is| was)? "
                    + "|^(?:it is|its|it's|that is|it was|this is) ");
    private static final Pattern MARKS = Pattern.compile("^[\\s)\\].:,;=\"'*_\\-]{0,10}+");
    private static final int MOST_AROUND = 2_000;

    /**
     * An option.
     *
     * @param letter its letter
     * @param plain its text without what does not count
     * @param start finds it at the start of a text
     */
    record Option(String letter, String plain, Pattern start) {}

    static OptionTexts of(Map<String, String> options) {
        return new OptionTexts(options.entrySet().stream()
                .map(entry -> option(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Option option) -> option.plain().length())
                        .reversed())
                .toList());
    }

    private static Option option(String letter, String text) {
        String form = Normalisation.apply(FORMS, text).replaceAll("[.!?]{1,3}$", "");
        return new Option(
                letter,
                plain(text),
                Pattern.compile(
                        "^" + Pattern.quote(form) + "(?![\\p{L}\\p{M}\\p{N}_]|[.,:/]\\p{Nd}| ?[%\u2030\u00B0])"));
    }

    static String plain(String text) {
        return Normalisation.apply(ALL, text);
    }

    /** Returns the letter of the option whose text a whole text is, but for "The answer is". */
    Optional<String> letterOf(String text) {
        if (all.isEmpty() || text.length() > MOST_AROUND) {
            return Optional.empty();
        }
        String plain = plain(text);
        String rest = CLAIM.matcher(plain).replaceFirst("");
        return all.stream()
                .filter(option -> option.plain().equals(plain) || option.plain().equals(rest))
                .map(Option::letter)
                .findFirst();
    }

    /** Returns the letter of the option that stands right before or behind the place of a letter in a text. */
    Optional<String> letterBeside(String text, int start, int end) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String rest = text.substring(end, Math.min(text.length(), end + MOST_AROUND));
        Matcher marks = MARKS.matcher(rest);
        String behind = Normalisation.apply(FORMS, marks.replaceFirst(""));
        Optional<String> next = all.stream()
                .filter(option -> option.start().matcher(behind).find())
                .map(Option::letter)
                .findFirst();
        String before = text.substring(Math.max(0, start - MOST_AROUND), start);
        return next.or(() -> letterOf(before.substring(before.lastIndexOf('\n') + 1)));
    }
}
