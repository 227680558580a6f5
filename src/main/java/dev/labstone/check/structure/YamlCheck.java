package dev.labstone.check.structure;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;

/** {@code yaml: well-formed}: the whole answer is one YAML document that is a map or a list. */
public final class YamlCheck implements CheckType {

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public Check create(CheckSettings settings) {
        boolean fence = WellFormed.readFence(settings);
        return answer -> {
            Body body = Body.of(answer.text(), fence);
            return WellFormed.verdict("YAML", answer.text(), () -> new YamlText(body).problem());
        };
    }
}
