package dev.labstone.usecase;

import dev.labstone.files.Place;
import dev.labstone.yaml.YamlValue;
import java.math.BigDecimal;

/**
 * A check as its author wrote it; the room {@code check} makes it work.
 *
 * @param name the name of the check: {@code keyword}
 * @param negated whether it stands inside {@code not:}
 * @param settings what stands behind the name
 * @param weight its share in the goodness; 0 = shown, but without influence
 * @param threshold the score from which on it passes, above 0 and up to 1
 * @param place where it stands
 */
public record CheckSpec(
        String name, boolean negated, YamlValue settings, BigDecimal weight, BigDecimal threshold, Place place) {

    /** Returns the name as shown in reports: {@code keyword} or {@code not keyword}. */
    public String label() {
        return negated ? "not " + name : name;
    }
}
