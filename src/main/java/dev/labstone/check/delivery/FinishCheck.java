package dev.labstone.check.delivery;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;
import dev.labstone.check.Verdict;
import dev.labstone.model.FinishReason;
import dev.labstone.yaml.FieldReader;
import java.util.Arrays;
import java.util.Locale;

/** {@code finish: stop}: why the answer ended. */
public final class FinishCheck implements CheckType {

    @Override
    public String name() {
        return "finish";
    }

    @Override
    public boolean looksAtTextOnly() {
        return false;
    }

    @Override
    public Check create(CheckSettings settings) {
        FieldReader fields = settings.reader("reason");
        fields.requireKey("reason");
        FinishReason wanted = fields.choice(
                        "reason",
                        Arrays.stream(FinishReason.values())
                                .map(FinishCheck::id)
                                .toList())
                .map(id -> FinishReason.valueOf(id.toUpperCase(Locale.ROOT)))
                .orElse(FinishReason.STOP);
        fields.rejectOthers();
        return answer -> answer.finish() == wanted
                ? Verdict.pass("the answer ended with " + id(wanted))
                : Verdict.fail("expected an end with " + id(wanted) + ", found " + id(answer.finish())
                        + (answer.finish().isTruncated() ? ": the answer was cut off at max_tokens" : ""));
    }

    private static String id(FinishReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
