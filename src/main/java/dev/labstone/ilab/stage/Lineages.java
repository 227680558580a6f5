package dev.labstone.ilab.stage;

import dev.labstone.ilab.command.GeneratedData;
import dev.labstone.ilab.command.Ilab;
import dev.labstone.model.Lineage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes down where a trained student comes from. */
final class Lineages {

    private static final Set<String> NO_PARAMETERS = Set.of(
            "ilab",
            "platform",
            "taxonomy",
            "teacher",
            "data",
            "student",
            "model",
            "prompt",
            "converter",
            "system",
            "kept",
            "adapter");

    private Lineages() {}

    /**
     * Returns the lineage.
     *
     * @param ilab what tuned it
     * @param inputs knows the digests
     * @param root the folder of the taxonomy
     * @param data the training data
     * @param parameters what went into training and conversion, by stage
     */
    static Lineage of(
            Ilab ilab,
            StageInputs inputs,
            Path root,
            Done<GeneratedData> data,
            Map<String, Map<String, String>> parameters) {
        Map<String, String> all = new TreeMap<>();
        parameters.forEach((stage, values) -> values.forEach((name, value) -> {
            if (!NO_PARAMETERS.contains(name) && !value.isEmpty()) {
                all.put(stage + "." + name, value);
            }
        }));
        return new Lineage(
                "ilab " + ilab.installation().version(),
                inputs.taxonomy(),
                TaxonomyCommit.of(root),
                inputs.teacherName() + " " + inputs.teacher(),
                inputs.student(),
                data.digest(),
                data.value().size(),
                all);
    }
}
