package dev.labstone.gate.baseline;

import dev.labstone.files.Digests;
import dev.labstone.files.Json;
import dev.labstone.usecase.CheckSpec;
import dev.labstone.usecase.Decoding;
import dev.labstone.usecase.Example;
import dev.labstone.usecase.Prompt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether an example is still the same: what is asked, how, and what is demanded of the answer. Where it stands in the
 * file, its group and its wrong answers do not count.
 */
final class ExampleDigest {

    private ExampleDigest() {}

    static String of(Example example) {
        Asked asked = new Asked(
                example.fields(),
                example.prompt(),
                example.decoding(),
                Optional.of(example.samples()).filter(samples -> samples > 1),
                example.threshold().map(ExampleDigest::plain),
                example.checks().stream().map(ExampleDigest::check).toList());
        return Digests.shortened(Digests.sha256(Json.canonical(asked)));
    }

    private static Check check(CheckSpec check) {
        return new Check(
                check.name(),
                check.negated(),
                check.settings().plain(),
                check.members().stream().map(ExampleDigest::check).toList(),
                plain(check.weight()),
                check.ownThreshold().map(ExampleDigest::plain));
    }

    /** A weight of 1.0 is one of 1. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private record Asked(
            Map<String, String> fields,
            Prompt prompt,
            Decoding decoding,
            Optional<Integer> samples,
            Optional<String> threshold,
            List<Check> checks) {}

    private record Check(
            String name,
            boolean negated,
            Object settings,
            List<Check> members,
            String weight,
            Optional<String> threshold) {}
}
