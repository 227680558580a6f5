package dev.labstone.usecase;

import dev.labstone.files.Problems;
import dev.labstone.yaml.DidYouMean;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of a list {@code checks:}: one check each, with its weight and threshold. */
final class CheckReader {

    private static final String NOT = "not";

    private final Set<String> names;
    private final Problems problems;

    CheckReader(CheckSyntax syntax, Problems problems) {
        this.names = syntax.names();
        this.problems = problems;
    }

    List<CheckSpec> read(FieldReader owner) {
        List<CheckSpec> checks = new ArrayList<>();
        for (YamlValue item : owner.list("checks")) {
            FieldReader.of(item, "a check", problems).flatMap(this::check).ifPresent(checks::add);
        }
        return checks;
    }

    private Optional<CheckSpec> check(FieldReader fields) {
        BigDecimal weight = fields.number(
                        "weight", number -> number.signum() >= 0, "a number from 0 on; 0 = informational")
                .orElse(BigDecimal.ONE);
        BigDecimal threshold = UnitInterval.read(fields, "threshold").orElse(BigDecimal.ONE);
        return named(fields, true)
                .map(name ->
                        new CheckSpec(name.name(), name.negated(), name.settings(), weight, threshold, fields.place()));
    }

    private Optional<Named> named(FieldReader fields, boolean mayNegate) {
        Set<String> names = fields.others().keySet();
        if (names.size() != 1) {
            String found = names.isEmpty() ? "none" : String.join(", ", names);
            problems.add(fields.place(), "a check needs exactly one name", found, "one of " + allowed(mayNegate));
            return Optional.empty();
        }
        String name = names.iterator().next();
        if (mayNegate && name.equals(NOT)) {
            return fields.map(NOT).flatMap(inner -> named(inner, false)).map(Named::negate);
        }
        return known(name, fields, mayNegate);
    }

    private Optional<Named> known(String name, FieldReader fields, boolean mayNegate) {
        if (!names.contains(name)) {
            String expected = "one of " + allowed(mayNegate) + DidYouMean.suffix(name, names);
            problems.add(fields.others().get(name).place(), "unknown check \"" + name + "\"", "", expected);
            return Optional.empty();
        }
        return fields.value(name).map(settings -> new Named(name, false, settings));
    }

    private String allowed(boolean mayNegate) {
        String all = names.stream().sorted().collect(Collectors.joining(", "));
        return mayNegate ? all + " or not" : all;
    }

    private record Named(String name, boolean negated, YamlValue settings) {
        Named negate() {
            return new Named(name, true, settings);
        }
    }
}
