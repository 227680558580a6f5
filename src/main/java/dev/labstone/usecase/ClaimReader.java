package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.files.Problems;
import dev.labstone.usecase.Claim.Measure;
import dev.labstone.usecase.Claim.Terms;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code claims:}, a list of statements of which each is {@code required:} or {@code informative:}. */
final class ClaimReader {

    private static final String CLAIMS = "claims";
    private static final String REQUIRED = "required";
    private static final String INFORMATIVE = "informative";
    private static final List<String> ROLES =
            Role.answering().stream().map(Role::id).toList();

    private final Collection<String> groups;
    private final Problems problems;

    ClaimReader(Collection<String> groups, Problems problems) {
        this.groups = groups;
        this.problems = problems;
    }

    /** Reads the claims; where the author makes none, both comparisons are looked at and nothing is required. */
    List<Claim> read(FieldReader fields) {
        if (!fields.has(CLAIMS)) {
            return usual(fields.place());
        }
        List<YamlValue> items = fields.list(CLAIMS);
        if (items.isEmpty()) {
            problems.add(fields.placeOf(CLAIMS), "there is no claim", "an empty list", "at least one, or no such key");
        }
        return distinct(items.stream().flatMap(this::claim).toList());
    }

    private static List<Claim> usual(Place place) {
        Terms terms = new Terms(false, Measure.PASSES, List.of(), place);
        return List.of(
                new Claim.Better(Role.TRAINED, Role.BASE, terms), new Claim.Better(Role.LLAMA, Role.GRANITE, terms));
    }

    private Stream<Claim> claim(YamlValue item) {
        if (!(item instanceof YamlValue.Fields map)
                || map.entries().size() != 1
                || !Set.of(REQUIRED, INFORMATIVE).containsAll(map.entries().keySet())) {
            problems.add(
                    item.place(),
                    "a claim has to say whether it is required",
                    "",
                    "\"required: trained better than base\", which is red if it is refuted, or \"informative: …\"");
            return Stream.empty();
        }
        FieldReader fields = new FieldReader(map, problems);
        String key = map.entries().keySet().iterator().next();
        String sentence = fields.filledText(key).strip();
        return sentence.isEmpty() ? Stream.empty() : claim(sentence, key.equals(REQUIRED), fields.placeOf(key));
    }

    private Stream<Claim> claim(String sentence, boolean required, Place place) {
        Optional<ClaimSentence> parsed = ClaimSentence.parse(sentence);
        if (parsed.isEmpty()) {
            problems.add(place, "not a claim", sentence, ClaimSentence.FORMS);
            return Stream.empty();
        }
        return parsed.filter(parts -> isSound(parts, place)).stream()
                .map(parts -> parts.claim(new Terms(required, parts.measure(), parts.groups(), place)));
    }

    private boolean isSound(ClaimSentence parts, Place place) {
        int before = problems.all().size();
        parts.roles().forEach(role -> requireKnown("role", role, ROLES, place));
        parts.groups().forEach(group -> requireKnown("group", group, groups, place));
        if (parts.roles().distinct().count() < parts.roles().count()) {
            problems.add(place, "a role is compared with itself", parts.subject(), "two roles");
        }
        parts.number()
                .filter(number -> number.signum() <= 0 || number.doubleValue() >= 100)
                .ifPresent(number -> problems.add(
                        place, "the number of a claim is out of range", number.toPlainString(), "above 0, below 100"));
        return problems.all().size() == before;
    }

    private void requireKnown(String what, String name, Collection<String> known, Place place) {
        if (!known.contains(name)) {
            String expected = "one of " + String.join(", ", known) + DidYouMean.suffix(name, known);
            problems.add(place, "there is no " + what + " of this name", name, expected);
        }
    }

    /** The same claim twice would be corrected for as if there were two. */
    private List<Claim> distinct(List<Claim> claims) {
        Set<String> seen = new HashSet<>();
        List<Claim> distinct = new ArrayList<>();
        for (Claim claim : claims) {
            if (seen.add(claim.words())) {
                distinct.add(claim);
            } else {
                problems.add(claim.terms().place(), "the claim stands here twice", claim.words(), "it once");
            }
        }
        return distinct;
    }
}
