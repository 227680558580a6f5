package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the entries of a list {@code checks:}: one check or set of checks each, with its weight and threshold. */
final class CheckReader {

    private static final String CHECKS = "checks";
    private static final String NOT = "not";

    private final Set<String> names;
    private final SetReader sets;
    private final Rubrics rubrics;
    private final Problems problems;

    CheckReader(CheckSyntax syntax, Rubrics rubrics, Problems problems) {
        this.rubrics = rubrics;
        this.names = syntax.names();
        this.sets = new SetReader(problems);
        this.problems = problems;
    }

    CheckList read(FieldReader owner) {
        List<YamlValue> items = owner.list(CHECKS);
        List<CheckSpec> checks =
                items.stream().flatMap(item -> check(item, 1).stream()).toList();
        boolean list =
                owner.value(CHECKS).map(YamlValue.Items.class::isInstance).orElse(!owner.has(CHECKS));
        return new CheckList(checks, list && checks.size() == items.size());
    }

    private Optional<CheckSpec> check(YamlValue item, int depth) {
        return FieldReader.of(item, "a check", problems).flatMap(fields -> check(fields, depth));
    }

    private Optional<CheckSpec> check(FieldReader fields, int depth) {
        BigDecimal weight = fields.number(
                        "weight", number -> number.signum() >= 0, "a number from 0 on; 0 = informational")
                .orElse(BigDecimal.ONE);
        Optional<BigDecimal> threshold = UnitInterval.read(fields, "threshold");
        return named(fields, true)
                .map(name -> new CheckSpec(
                        name.name(),
                        name.negated(),
                        name.settings(),
                        sets.members(name.name(), name.settings(), fields, depth, item -> check(item, depth + 1)),
                        weight,
                        threshold,
                        fields.place()));
    }

    private Optional<Named> named(FieldReader fields, boolean mayNegate) {
        Set<String> written = fields.others().keySet();
        List<String> meant =
                written.stream().filter(name -> isName(name, mayNegate)).toList();
        if (meant.size() != 1) {
            return unnamed(fields, written, meant, mayNegate);
        }
        String name = meant.get(0);
        Optional<Named> named = name.equals(NOT)
                ? fields.map(NOT).flatMap(inner -> named(inner, false)).map(Named::negate)
                : settings(fields, name).map(settings -> new Named(name, false, settings));
        rejectOthers(fields, mayNegate);
        named.ifPresent(found -> Placeholders.rejectMalformed(found.settings(), problems));
        return named;
    }

    private Optional<YamlValue> settings(FieldReader fields, String name) {
        Optional<YamlValue> value = fields.value(name);
        if (value.isPresent() && SetReader.NAMES.contains(name)) {
            fields.list(name);
        }
        return name.equals(Rubrics.CHECK) ? value.flatMap(rubrics::resolve) : value;
    }

    private Optional<Named> unnamed(FieldReader fields, Set<String> written, List<String> meant, boolean mayNegate) {
        if (meant.isEmpty() && written.size() == 1) {
            String name = written.iterator().next();
            Set<String> all = new TreeSet<>(names);
            all.addAll(SetReader.NAMES);
            if (mayNegate) {
                all.add(NOT);
            }
            String expected = "one of " + allowed(mayNegate) + DidYouMean.suffix(name, all);
            problems.add(fields.placeOfKey(name), "unknown check \"" + name + "\"", "", expected);
        } else {
            String found = written.isEmpty() ? "none" : String.join(", ", written);
            problems.add(fields.place(), "a check needs exactly one name", found, "one of " + allowed(mayNegate));
        }
        return Optional.empty();
    }

    private void rejectOthers(FieldReader fields, boolean mayNegate) {
        if (mayNegate) {
            fields.rejectOthers();
            return;
        }
        fields.others()
                .forEach((key, field) -> problems.add(
                        field.place(),
                        "\"" + key + "\" cannot stand inside \"not\"",
                        "",
                        "one check and nothing else; \"weight\" and \"threshold\" stand beside \"not\""));
    }

    private boolean isName(String word, boolean mayNegate) {
        return names.contains(word) || SetReader.NAMES.contains(word) || (mayNegate && word.equals(NOT));
    }

    private String allowed(boolean mayNegate) {
        String all = names.stream().sorted().collect(Collectors.joining(", "));
        return all + ", all" + (mayNegate ? ", any or not" : " or any");
    }

    /**
     * The checks that stand in one list.
     *
     * @param checks those that could be read
     * @param complete whether that is all of them
     */
    record CheckList(List<CheckSpec> checks, boolean complete) {}

    private record Named(String name, boolean negated, YamlValue settings) {
        Named negate() {
            return new Named(name, true, settings);
        }
    }
}
