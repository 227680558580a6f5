package dev.labstone.taxonomy.schema;

import dev.labstone.files.Problems;
import dev.labstone.yaml.YamlValue;
import java.util.OptionalInt;

/**
 * InstructLab's schema of a {@code qna.yaml} in its versions 1 to 3. Version 1 and 2 of knowledge are as {@code ilab} 0.14 to
 * 0.17 has them, which is the last to take them.
 */
public final class Schema {

    /** The newest version. */
    public static final int NEWEST = 3;

    private static final String VERSION = "version";

    private Schema() {}

    /**
     * Compares a leaf with the schema.
     *
     * @param leaf what the file holds
     * @param knowledge whether it stands below {@code knowledge}, so that it is no skill
     * @param problems receives what is not as the schema wants it
     */
    public static void check(YamlValue.Fields leaf, boolean knowledge, Problems problems) {
        int version = version(leaf, problems);
        Shape.Keys shape = knowledge ? Shapes.knowledge(version) : Shapes.skill(version);
        new ShapeCheck(problems).check("the leaf", leaf, shape);
    }

    /** Returns the version that a leaf is to be compared with; the newest one if there is none such. */
    public static int version(YamlValue.Fields leaf) {
        return version(leaf, new Problems(leaf.place().file()));
    }

    private static int version(YamlValue.Fields leaf, Problems problems) {
        YamlValue.Field field = leaf.entries().get(VERSION);
        if (field == null) {
            return 1;
        }
        YamlValue value = field.value();
        OptionalInt number = value instanceof YamlValue.Text text ? Scalar.whole(text) : OptionalInt.empty();
        if (number.isEmpty()) {
            String what = "\"version\" must be a number";
            problems.add(value.place(), what, ShapeCheck.shown(value), NEWEST + ", without quotes");
        } else if (number.getAsInt() < 1 || number.getAsInt() > NEWEST) {
            String what = "there is no version " + number.getAsInt() + " of the schema";
            problems.add(
                    value.place(),
                    what,
                    "",
                    "version: " + NEWEST + ", the newest; ilab 0.14 to 0.17 knows 1 and 2 only");
        } else {
            return number.getAsInt();
        }
        return NEWEST;
    }
}
