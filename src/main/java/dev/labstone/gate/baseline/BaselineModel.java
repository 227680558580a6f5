package dev.labstone.gate.baseline;

import dev.labstone.files.Digests;
import dev.labstone.model.Lineage;
import dev.labstone.model.ModelIdentity;
import java.util.Optional;

/**
 * Who gave the answers of a role.
 *
 * @param name what people call the model
 * @param identity the beginning of what tells it from any other
 * @param taxonomy the beginning of the digest of the taxonomy it was tuned on; empty if Labstone did not have it tuned
 * @param data that of its training data
 */
public record BaselineModel(String name, String identity, Optional<String> taxonomy, Optional<String> data) {

    static BaselineModel of(ModelIdentity model) {
        return new BaselineModel(
                model.label(),
                Digests.shortened(model.fingerprint()),
                model.lineage().map(Lineage::taxonomySha256).map(Digests::shortened),
                model.lineage().map(Lineage::dataSha256).map(Digests::shortened));
    }

    /** Returns whether this is the same model, so that nothing but a change of its server explains another answer. */
    public boolean is(ModelIdentity model) {
        return identity.equals(Digests.shortened(model.fingerprint()));
    }
}
