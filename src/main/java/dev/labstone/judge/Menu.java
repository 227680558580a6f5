package dev.labstone.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All the verdicts a judge may give.
 *
 * @param choices at least two, with different keys
 * @param ordered whether they go from worse to better, so that a near miss is less than a far one
 */
public record Menu(List<Choice> choices, boolean ordered) {

    private static final String AROUND = "\"'`*_";

    /** Creates a menu. */
    public Menu {
        choices = List.copyOf(choices);
    }

    /** Returns the keys in their order. */
    public List<String> keys() {
        return choices.stream().map(Choice::key).toList();
    }

    /** Returns the keys as a reader expects them: {@code "useless", "vague", "useful"}. */
    public String words() {
        return keys().stream().collect(Collectors.joining("\", \"", "\"", "\""));
    }

    /** Returns the choice that was named, whatever its case and the quotes or asterisks around it. */
    public Optional<Choice> find(String named) {
        String plain = plain(named);
        return choices.stream()
                .filter(choice -> plain(choice.key()).equals(plain))
                .findFirst();
    }

    /** Returns whether a text names any other choice, as a word of its own. */
    boolean namesOther(Choice choice, String text) {
        String others = word(choice).matcher(text).replaceAll(" ");
        return choices.stream()
                .filter(other -> !other.equals(choice))
                .anyMatch(other -> word(other).matcher(others).find());
    }

    private static Pattern word(Choice choice) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(choice.key()) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns a key as it is compared: a point before a digit is not around it, but a part of another number. */
    public static String plain(String key) {
        int start = 0;
        int end = key.length();
        while (start < end && isAround(key.charAt(start))) {
            start++;
        }
        while (end > start && (key.charAt(end - 1) == '.' || isAround(key.charAt(end - 1)))) {
            end--;
        }
        return key.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isAround(char character) {
        return Character.isWhitespace(character) || AROUND.indexOf(character) >= 0;
    }
}
