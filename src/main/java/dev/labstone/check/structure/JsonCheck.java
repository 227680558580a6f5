package dev.labstone.check.structure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.text.Normalisation;
import dev.labstone.yaml.FieldReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code json: {}}: the whole answer is one JSON value; {@code json: { equals: { code: 2538 }, contained: true }}.
 *
 * <p>Score: with {@code equals:} the share of its leaves that are right, else 1 or 0.
 */
public final class JsonCheck implements CheckType {

    private static final String EQUALS = "equals";
    private static final String FENCE = "fence";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader(EQUALS);
        boolean contained = fields.bool("contained").orElse(false);
        boolean fence = fields.bool(FENCE).orElse(true);
        if (contained && fields.has(FENCE)) {
            settings.reject(
                    fields.placeOfKey(FENCE), "\"fence\" says nothing here", "", "no \"fence\" beside \"contained\"");
        }
        Optional<JsonExpectation> expectation = expectation(settings, fields);
        Optional<SchemaRule> schema = new SchemaReader(settings, fields).read();
        fields.rejectOthers();
        return new JsonGoal(contained, fence, schema, expectation);
    }

    private static Optional<JsonExpectation> expectation(CheckSettings settings, FieldReader fields) {
        Optional<JsonNode> expected = new JsonSettings(settings, fields).read(EQUALS);
        boolean order = fields.bool("order").orElse(true);
        boolean extraKeys = fields.bool("extra_keys").orElse(false);
        Set<Normalisation> ignore =
                Normalisation.read(fields, EnumSet.noneOf(Normalisation.class), settings.problems());
        if (!fields.has(EQUALS)) {
            List.of("order", "extra_keys", "ignore").stream()
                    .filter(fields::has)
                    .forEach(key -> settings.reject(
                            fields.placeOfKey(key), "\"" + key + "\" says nothing here", "", "\"equals\" beside it"));
        }
        return expected.map(value -> JsonExpectation.of(value, new JsonComparison(order, extraKeys), ignore));
    }
}
