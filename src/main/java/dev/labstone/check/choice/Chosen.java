package dev.labstone.check.choice;

import dev.labstone.text.BoundedText;
import dev.labstone.text.PlainCharacters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer chooses.
 *
 * @param letters the letters it chooses
 * @param denied those it denies
 * @param contradiction a letter with the text of another option; empty if there is none
 */
record Chosen(Set<String> letters, Set<String> denied, Optional<String> contradiction) {

    static Chosen in(String answer, Menu menu) {
        String text = PlainCharacters.of(answer).strip();
        Optional<String> option = menu.texts().letterOf(text);
        if (option.isPresent() && !Letters.isLetter(text)) {
            return new Chosen(Set.of(option.get()), Set.of(), Optional.empty());
        }
        BoundedText bounded = new BoundedText(text);
        Set<Mention> denied = DeniedLetters.in(new BoundedText(text));
        List<Mention> explicit = without(denied, Letters.explicit(bounded));
        List<Mention> named = explicit.isEmpty()
                ? standalone(bounded, denied, menu)
                : Stream.concat(explicit.stream(), rivals(bounded, denied, menu))
                        .toList();
        return new Chosen(letters(named), letters(denied), contradiction(named, text, menu));
    }

    /** Where nothing is said outright, all letters count, and one of them has to stand where a choice may stand. */
    private static List<Mention> standalone(CharSequence text, Set<Mention> denied, Menu menu) {
        List<Mention> all = without(denied, Letters.standalone(text)).stream()
                .filter(mention -> menu.letters().contains(mention.letter()))
                .toList();
        Set<String> chosen = letters(without(denied, Letters.chosen(text)));
        return all.stream().anyMatch(mention -> chosen.contains(mention.letter())) ? all : List.of();
    }

    /** Another letter of the menu that stands where a choice is corrected counts as well: the last one does not win. */
    private static Stream<Mention> rivals(CharSequence text, Set<Mention> denied, Menu menu) {
        return without(denied, Letters.rivals(text)).stream()
                .filter(mention -> menu.letters().contains(mention.letter()));
    }

    private static List<Mention> without(Set<Mention> denied, List<Mention> mentions) {
        return mentions.stream().filter(mention -> !denied.contains(mention)).toList();
    }

    private static Set<String> letters(Iterable<Mention> mentions) {
        Set<String> letters = new TreeSet<>();
        mentions.forEach(mention -> letters.add(mention.letter()));
        return letters;
    }

    private static Optional<String> contradiction(List<Mention> named, String text, Menu menu) {
        return named.stream()
                .flatMap(mention -> menu.texts().letterBeside(text, mention.start(), mention.end()).stream()
                        .filter(other -> !other.equals(mention.letter()))
                        .map(other -> mention.letter() + " with the text of " + other))
                .findFirst();
    }

    boolean isOnly(String letter) {
        return letters.equals(Set.of(letter)) && !denied.contains(letter) && contradiction.isEmpty();
    }

    String words() {
        if (contradiction.isPresent()) {
            return "found " + contradiction.get();
        }
        String not = denied.isEmpty() ? "" : "not " + joined(denied);
        String found = letters.isEmpty() ? (denied.isEmpty() ? "none" : "") : joined(letters);
        return "found " + found + (found.isEmpty() || not.isEmpty() ? "" : " and ") + not;
    }

    private static String joined(Set<String> letters) {
        return letters.stream().collect(Collectors.joining(", "));
    }
}
