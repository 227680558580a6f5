package dev.labstone.usecase;

import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A claim in its author's words, taken apart.
 *
 * @param subject the role it is about
 * @param verb what is said of it
 * @param other the role it is compared with; empty if with none
 * @param measure what is compared
 * @param groups the groups it is about
 * @param number its number; empty if it has none
 */
record ClaimSentence(
        String subject,
        Verb verb,
        Optional<String> other,
        Measure measure,
        List<String> groups,
        Optional<BigDecimal> number) {

    /** How claims are written. */
    static final String FORMS =
            "such as \"trained better than base on GROUP\", \"trained not worse than base on GROUP by"
                    + " more than 10 points\", or \"trained passes at least 80 % on GROUP\"; \"on GROUP and GROUP\" may be left"
                    + " out, and \"in goodness\" before it compares scores";

    private static final String NUMBER = "(?<number>[0-9]{1,3}(?:\\.[0-9]{1,3})?)";
    private static final String MEASURE = "(?<measure> in goodness)?";
    private static final String GROUPS = "(?: on (?<groups>[^ ,]+(?:(?:,| and|, and) [^ ,]+)*?))?";
    private static final Pattern BETWEEN_GROUPS = Pattern.compile(", and |, | and ");

    /** What can be said of a role. */
    private enum Verb {
        BETTER("(?<subject>[^ ]+) (?:is )?better than (?<other>[^ ]+)" + MEASURE + GROUPS + "(?<number>)"),
        NOT_WORSE("(?<subject>[^ ]+) (?:is )?not worse than (?<other>[^ ]+)" + MEASURE + GROUPS + " by more than "
                + NUMBER + " points?"),
        REACHES("(?<subject>[^ ]+) passes at least " + NUMBER + " ?%" + GROUPS + "(?<other>)(?<measure>)");

        private final Pattern pattern;

        Verb(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Takes a sentence apart; empty if it is no claim. */
    static Optional<ClaimSentence> parse(String sentence) {
        String plain = sentence.replaceAll("\\s+", " ");
        return Stream.of(Verb.values())
                .flatMap(verb -> {
                    Matcher matcher = verb.pattern.matcher(plain);
                    return matcher.matches() ? Stream.of(of(verb, matcher)) : Stream.empty();
                })
                .findFirst();
    }

    private static ClaimSentence of(Verb verb, Matcher matcher) {
        return new ClaimSentence(
                matcher.group("subject"),
                verb,
                filled(matcher.group("other")),
                filled(matcher.group("measure")).isPresent() ? Measure.GOODNESS : Measure.PASSES,
                filled(matcher.group("groups")).stream()
                        .flatMap(BETWEEN_GROUPS::splitAsStream)
                        .distinct()
                        .toList(),
                filled(matcher.group("number")).map(BigDecimal::new));
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    Stream<String> roles() {
        return Stream.concat(Stream.of(subject), other.stream());
    }

    /** Returns the claim; the roles are known. */
    Claim claim(Terms terms) {
        return switch (verb) {
            case BETTER -> new Claim.Better(role(subject), role(other.orElseThrow()), terms);
            case NOT_WORSE -> new Claim.NotWorse(role(subject), role(other.orElseThrow()), number.orElseThrow(), terms);
            case REACHES -> new Claim.Reaches(role(subject), number.orElseThrow(), terms);
        };
    }

    private static Role role(String id) {
        return Role.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
