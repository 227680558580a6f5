package dev.labstone.usecase;

import dev.labstone.yaml.FieldReader;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a share: a number above 0 and up to 1. */
final class UnitInterval {

    private UnitInterval() {}

    static Optional<BigDecimal> read(FieldReader fields, String key) {
        return fields.number(
                key,
                number -> number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0,
                "a number above 0 and up to 1");
    }
}
