package dev.labstone.lineup;

import dev.labstone.files.Problems;
import dev.labstone.ilab.command.SupportedReleases;
import dev.labstone.ilab.plan.Convert;
import dev.labstone.ilab.plan.Generate;
import dev.labstone.ilab.plan.IlabSettings;
import dev.labstone.ilab.plan.Plan;
import dev.labstone.ilab.plan.Serve;
import dev.labstone.ilab.plan.Student;
import dev.labstone.ilab.plan.Teacher;
import dev.labstone.ilab.plan.Train;
import dev.labstone.yaml.Describe;
import dev.labstone.yaml.FieldReader;
import dev.labstone.yaml.YamlValue.Fields;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code ilab:} part of a lineup. */
final class PlanReader {

    /** The field with the teacher. */
    static final String TEACHER = "teacher";

    private static final String STUDENTS = "students";
    private static final String RELEASE = "release";
    private static final String TAXONOMY = "taxonomy";
    private static final String DEFAULT_TAXONOMY = "../taxonomy";

    private final Problems problems;
    private final PlanPaths paths;
    private final StepsReader steps;

    /**
     * Creates a reader.
     *
     * @param folder the folder of {@code models.yaml}
     */
    PlanReader(Path folder, IlabSettings settings, Problems problems) {
        this.problems = problems;
        this.paths = new PlanPaths(folder, settings, problems);
        this.steps = new StepsReader(paths, problems);
    }

    /** Returns the plans of a lineup, one for each student, by the student's name; the first is the default. */
    Map<String, Plan> read(String lineup, FieldReader fields) {
        fields.has(Likes.LIKE); // taken over already
        Function<Student, Plan> plan = plan(lineup, fields);
        fields.requireKey(STUDENTS);
        Map<String, Student> students = fields.map(STUDENTS)
                .map(new StudentReader(paths, problems)::read)
                .orElse(Map.of());
        fields.rejectOthers();
        Map<String, Plan> plans = new LinkedHashMap<>();
        students.forEach((name, student) -> plans.put(name, plan.apply(student)));
        return plans;
    }

    private Function<Student, Plan> plan(String lineup, FieldReader fields) {
        Optional<String> release = release(fields);
        Optional<Path> command = paths.read(fields, "command");
        Path taxonomy = paths.read(fields, TAXONOMY).orElseGet(() -> paths.resolve(DEFAULT_TAXONOMY));
        Optional<Path> documents = paths.read(fields, "documents");
        Teacher teacher = teacher(fields);
        Generate generate = steps.generate(section(fields, "generate"));
        Train train = steps.train(section(fields, "train"));
        Convert convert = steps.convert(section(fields, "convert"));
        Serve serve = steps.serve(section(fields, "serve"));
        return student -> new Plan(
                lineup, release, command, taxonomy, documents, teacher, student, generate, train, convert, serve);
    }

    private Optional<String> release(FieldReader fields) {
        Optional<String> release = fields.optionalText(RELEASE);
        release.filter(text -> !SupportedReleases.contains(text))
                .ifPresent(text -> problems.add(
                        fields.placeOf(RELEASE),
                        "there is no adapter for this release of ilab",
                        Describe.text(text),
                        SupportedReleases.WORDS + ", or a version of them such as 0.26.1"));
        return release;
    }

    private Teacher teacher(FieldReader fields) {
        fields.requireKey(TEACHER);
        return fields.map(TEACHER)
                .map(new TeacherReader(paths, problems)::read)
                .orElseGet(() -> new Teacher(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Returns a part that may be missing; then all of it is as if nothing had been said. */
    private FieldReader section(FieldReader fields, String key) {
        return fields.map(key).orElseGet(() -> new FieldReader(new Fields(fields.place(), Map.of()), problems));
    }
}
