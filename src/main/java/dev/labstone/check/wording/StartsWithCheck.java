package dev.labstone.check.wording;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;

/** {@code starts-with: Yes}: this text, or one of several, stands at the beginning of the answer. */
public final class StartsWithCheck implements CheckType {

    @Override
    public String name() {
        return "starts-with";
    }

    @Override
    public Check create(CheckSettings settings) {
        return EdgeText.START.create(settings);
    }
}
