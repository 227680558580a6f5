package dev.labstone.check.structure;

import dev.labstone.check.Check;
import dev.labstone.check.CheckSettings;
import dev.labstone.check.CheckType;

/** {@code xml: well-formed}: the whole answer is one well-formed XML document without a document type. */
public final class XmlCheck implements CheckType {

    @Override
    public String name() {
        return "xml";
    }

    @Override
    public Check create(CheckSettings settings) {
        boolean fence = WellFormed.readFence(settings);
        return answer -> {
            Body body = Body.of(answer.text(), fence);
            return WellFormed.verdict("XML", answer.text(), () -> new XmlText(body).problem());
        };
    }
}
