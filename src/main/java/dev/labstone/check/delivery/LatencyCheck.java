package dev.labstone.check.delivery;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.yaml.FieldReader;

/**
 * {@code latency: 2000}: the answer took so many milliseconds at the most, from its request to its end. A recorded answer
 * has the latency of its recording.
 */
public final class LatencyCheck implements CheckType {

    private static final int DAY = 24 * 60 * 60 * 1000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public boolean looksAtTextOnly() {
        return false;
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("max");
        fields.requireKey("max");
        int most = fields.integer("max", 1, DAY).orElse(DAY);
        fields.rejectOthers();
        return answer -> answer.latencyMillis() <= most
                ? Verdict.pass("the answer took " + answer.latencyMillis() + " ms")
                : Verdict.fail("expected at most " + most + " ms, found " + answer.latencyMillis() + " ms");
    }
}
