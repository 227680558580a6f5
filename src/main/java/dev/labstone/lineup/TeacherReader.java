package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.yaml.FieldReader;
import java.net.URI;
import java.util.Optional;

/** Reads {@code teacher:}, which is a file or what somebody else serves. */
record TeacherReader(PlanPaths paths, Problems problems) {

    private static final String FILE = "file";
    private static final String ENDPOINT = "endpoint";
    private static final String MODEL = "model";

    Teacher read(FieldReader fields) {
        boolean served = fields.has(ENDPOINT);
        if (fields.has(FILE) == served) {
            rejectKind(fields);
        }
        Optional<URI> endpoint = ServerUrl.read(ENDPOINT, fields, problems);
        Teacher teacher = new Teacher(
                paths.read(fields, FILE),
                endpoint,
                served ? Optional.of(fields.filledText(MODEL)) : fields.optionalText(MODEL),
                ServerKey.read(fields, ENDPOINT, endpoint, problems),
                Filled.text(fields, "family"));
        if (fields.has(FILE) && !served) {
            rejectServed(MODEL, fields);
            rejectServed(ServerKey.FIELD, fields);
        }
        fields.rejectOthers();
        return teacher;
    }

    private void rejectKind(FieldReader fields) {
        boolean both = fields.has(FILE);
        problems.add(
                both ? fields.placeOfKey(ENDPOINT) : fields.place(),
                both ? "the teacher is in two places" : "the teacher is nowhere",
                both ? "file and endpoint" : "",
                "either \"file: PATH\" or \"endpoint: URL\" with \"model: NAME\"");
    }

    private void rejectServed(String key, FieldReader fields) {
        if (fields.has(key)) {
            problems.add(
                    fields.placeOfKey(key),
                    "\"" + key + "\" is for a teacher that somebody else serves",
                    "",
                    "\"endpoint: URL\" instead of \"file\", or no such line");
        }
    }
}
