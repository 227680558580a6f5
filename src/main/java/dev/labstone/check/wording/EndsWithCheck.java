package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;

/** {@code ends-with: Yes}: this text, or one of several, stands at the end of the answer. */
public final class EndsWithCheck implements CheckType {

    @Override
    public String name() {
        return "ends-with";
    }

    @Override
    public Check create(CheckSettings settings) {
        return EdgeText.END.create(settings);
    }
}
