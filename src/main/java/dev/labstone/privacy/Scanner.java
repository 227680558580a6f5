package dev.labstone.privacy;

import dev.labstone.text.BoundedText.ExhaustedException;
import dev.labstone.text.PlainCharacters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for personal data and secrets by all rules; what is nobody's, such as documentation domains, is passed over. */
public final class Scanner {

    private static final Allowed NOBODYS = Allowed.of(List.of());

    private final Optional<Pattern> names;

    /**
     * Creates a scanner.
     *
     * @param names names that must not appear, as written, with any white space between their words
     */
    public Scanner(List<String> names) {
        this.names = names.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(names.stream()
                        .map(Scanner::quoted)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"))));
    }

    /**
     * Returns what is found in a text.
     *
     * @param text the text
     * @throws ExhaustedException if it is too long to look at
     */
    public List<Finding> scan(String text) {
        Stream<Finding> formed = Finding.in(text, Kind.ALL).stream().filter(finding -> !NOBODYS.contains(finding));
        return Stream.concat(formed, named(text)).toList();
    }

    private Stream<Finding> named(String text) {
        return names.stream()
                .flatMap(pattern -> pattern.matcher(PlainCharacters.of(text)).results())
                .map(match -> new Finding(Kind.NAME, match.group(), match.start()));
    }

    private static String quoted(String name) {
        return Arrays.stream(PlainCharacters.of(name).strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
    }
}
