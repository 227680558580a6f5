package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A check as its author wrote it, or a set of checks; the room {@code check} makes it work.
 *
 * @param name the name of the check, {@code keyword}, or of the set: {@value #ALL} or {@value #ANY}
 * @param negated whether it stands inside {@code not:}
 * @param settings what stands behind the name
 * @param members the checks of a set; empty for a check that is none
 * @param weight its share in the goodness; 0 = shown, but without influence
 * @param ownThreshold the score from which on it passes, above 0 and up to 1; empty if its author wrote none
 * @param place where it stands
 */
public record CheckSpec(
        String name,
        boolean negated,
        YamlValue settings,
        List<CheckSpec> members,
        BigDecimal weight,
        Optional<BigDecimal> ownThreshold,
        Place place) {

    /** The name of a set of which every member has to pass. */
    public static final String ALL = "all";

    /** The name of a set of which one member has to pass. */
    public static final String ANY = "any";

    /** Creates a check. */
    public CheckSpec {
        members = List.copyOf(members);
    }

    /** Returns the score from which on a check that is no set passes: its own threshold, or 1. */
    public BigDecimal threshold() {
        return ownThreshold.orElse(BigDecimal.ONE);
    }

    /** Returns the name as shown in reports: {@code keyword}, {@code not keyword} or {@code rubric action-is-useful}. */
    public String label() {
        return (negated ? "not " : "") + name + ownName().map(own -> " " + own).orElse("");
    }

    private Optional<String> ownName() {
        return settings instanceof YamlValue.Fields map && map.entries().containsKey("name")
                ? Optional.of(map.entries().get("name").value())
                        .filter(YamlValue.Text.class::isInstance)
                        .map(value -> ((YamlValue.Text) value).text())
                : Optional.empty();
    }

    /** Returns whether it is a set of checks. */
    public boolean isSet() {
        return name.equals(ALL) || name.equals(ANY);
    }

    /** Returns whether it is shown without influence. */
    public boolean isInformational() {
        return weight.signum() == 0;
    }

    /** Returns the checks in it that are no sets, however deep they stand: itself, if it is none. */
    public Stream<CheckSpec> leaves() {
        return isSet() ? members.stream().flatMap(CheckSpec::leaves) : Stream.of(this);
    }
}
